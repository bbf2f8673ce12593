import { InputError } from '@backstage/errors';
import type { ChangeSource } from '@slipway/plugin-gitops-common/api';
import type { GitOpsRepository } from '@slipway/plugin-gitops-node';
import type { ReleaseDecision } from '../authorization';
import type { DraftStore } from '../store/DraftStore';
import type { BaseBranch } from './BaseBranch';
import { toReleaseResource } from './listWorkloads';
import { previewChange, type PreviewedChange } from './previewChange';
import type { Person } from './readerContext';
import type { ReleasedName } from './sources/ReleasedName';
import type { ResolvedSource } from './sources/ResolvedSource';
import { resolveSource } from './sources/resolveSource';

/**
 * Previews what a person named: a spec, one of their drafts, or a release with
 * what is to become of it.
 *
 * @throws as `resolveSource` and `previewChange` do.
 * @throws InputError when the spec of a release names another workload.
 */
export async function previewForPerson(options: {
  source: ChangeSource;
  environment: string;
  decision: ReleaseDecision;
  /** Decides what the person may read, which a promotion comes from. */
  reading: ReleaseDecision;
  person: Person;
  base: BaseBranch;
  repository: GitOpsRepository;
  drafts: DraftStore;
  now(): string;
  catalogHas(name: string): Promise<boolean>;
}): Promise<PreviewedChange> {
  const { source, environment, decision, reading, base, repository } = options;
  const snapshot = await base.read();
  const named = releaseIn(source, environment);
  if (named) {
    // Before anything of the release is read.
    decision.require(toReleaseResource(named, snapshot.workloads));
  }
  if ('promote' in source) {
    const { from } = source.promote;
    reading.require(
      toReleaseResource(
        { ...source.promote, environment: from },
        snapshot.workloads,
      ),
    );
  }
  const resolved = await resolveSource({
    ...options,
    snapshot,
    transport: repository.transport,
  });
  if (named) {
    requireSameName(named, resolved);
  }
  return previewChange({
    ...options,
    source: resolved,
    snapshot,
    now: options.now(),
  });
}

/** The release that a source names, to become another one. */
function releaseIn(
  source: ChangeSource,
  environment: string,
): ReleasedName | undefined {
  const named = Object.values(source).find(
    (value): value is { team: string; workload: string } =>
      typeof value === 'object' && 'team' in value && 'workload' in value,
  );
  return named && !('spec' in source)
    ? { team: named.team, workload: named.workload, environment }
    : undefined;
}

/** A spec that somebody renamed in Git would become another workload's release. */
function requireSameName(
  { team, workload, environment }: ReleasedName,
  resolved: ResolvedSource,
): void {
  if ('spec' in resolved && resolved.spec.name !== workload) {
    throw new InputError(
      `Planning a change of ${team}/${workload} in ${environment} failed: its spec in Git has the name "${resolved.spec.name}". Correct the name there, or release the workload again.`,
    );
  }
}
