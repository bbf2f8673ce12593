import type { ApplicationView } from '@slipway/plugin-gitops-common/api';
import { commitOfRevision } from '@slipway/plugin-gitops-common/status';
import type { RevisionFactStore } from '../../store/RevisionFactStore';

/**
 * Adds to each Application by how many commits its revision is ahead of the last
 * environment's, where that was counted.
 */
export async function readDistances(options: {
  facts: RevisionFactStore;
  repository: string;
  views: readonly ApplicationView[];
}): Promise<ApplicationView[]> {
  const { facts, repository, views } = options;
  const base = lastRevisionOf(views);
  return Promise.all(
    views.map(async view => {
      const head = revisionOf(view);
      if (!base || !head || !view.release) {
        return view;
      }
      return {
        ...view,
        ahead:
          head === base
            ? 0
            : await facts.readDistance(repository, { base, head }),
      };
    }),
  );
}

/** Revision of the last environment that a workload reached. */
export function lastRevisionOf(
  views: readonly Pick<ApplicationView, 'release' | 'sync'>[],
): string | undefined {
  const last = views.filter(({ release }) => release).at(-1);
  return last && revisionOf(last);
}

/** The commit of the first source, whatever the controller writes around it. */
export function revisionOf({
  sync,
}: Pick<ApplicationView, 'sync'>): string | undefined {
  const [revision] = sync.revisions;
  return revision && commitOfRevision(revision);
}
