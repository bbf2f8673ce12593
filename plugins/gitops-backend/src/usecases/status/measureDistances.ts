import type { GitTransport } from '@slipway/plugin-gitops-node';
import type { PlatformStandards } from '@slipway/plugin-gitops-common/standards';
import type { ApplicationSummary } from '../../store/ApplicationStore';
import { inPromotionOrder } from './inPromotionOrder';
import { lastRevisionOf, revisionOf } from './readDistances';
import type { StatusServices } from './StatusServices';

/** Pairs that one refresh counts; later ones have their turn. */
const MAX_PAIRS = 50;

/**
 * Counts by how many commits the environments of workloads are apart. A pair of
 * revisions is counted once, for ever.
 */
export async function measureDistances(options: {
  services: Pick<StatusServices, 'applications' | 'facts' | 'logger'>;
  transport: Pick<GitTransport, 'listCommits'>;
  standards: PlatformStandards;
  workloads: readonly { team: string; workload: string }[];
}): Promise<void> {
  const { services, transport, standards, workloads } = options;
  const repository = standards.repository.url;
  let counted = 0;
  for (const release of workloads) {
    const group = await services.applications.find({ release });
    for (const { base, head } of pairsOf(inPromotionOrder(group, standards))) {
      const known = await services.facts.readDistance(repository, {
        base,
        head,
      });
      if (known !== undefined || counted >= MAX_PAIRS) {
        continue;
      }
      counted++;
      try {
        const commits = await transport.listCommits({ base, head });
        await services.facts.keepDistance(repository, {
          base,
          head,
          commits: commits.length,
        });
      } catch (error) {
        // A revision of another repository, or one that was rewritten.
        services.logger.debug(
          `Counting the commits from ${base} to ${head} failed: ${error}`,
        );
      }
    }
  }
}

function pairsOf(group: readonly ApplicationSummary[]) {
  const base = lastRevisionOf(group.map(({ view }) => view));
  const heads = new Set(group.map(({ view }) => revisionOf(view)));
  return [...heads].flatMap(head =>
    head && base && head !== base ? [{ base, head }] : [],
  );
}
