import { setImmediate } from 'node:timers/promises';
import type {
  StaleRelease as StaleReleaseView,
  StaleReleases,
} from '@slipway/plugin-gitops-common/api';
import {
  findStaleReleases,
  type ReleaseOnBase,
  type StaleRelease,
} from '@slipway/plugin-gitops-common/change';
import { locate, releasePaths } from '@slipway/plugin-gitops-common/standards';
import type { ChangeRecord, ChangeStore } from '../store/ChangeStore';
import type { BaseSnapshot } from './BaseBranch';
import type { ReleasedName } from './sources/ReleasedName';

/** Rendered at once; others are served in between. */
const CHUNK = 10;

/** A snapshot never changes, and judging all of it takes seconds. */
const judged = new WeakMap<BaseSnapshot, Promise<StaleRelease[]>>();

/**
 * The releases that today's renderer and standards would write otherwise, by
 * environment in promotion order, and which of them have an open pull request.
 */
export async function listStaleReleases(options: {
  snapshot: BaseSnapshot;
  changes: ChangeStore;
  allows(release: ReleasedName): boolean;
}): Promise<StaleReleases> {
  const { snapshot, changes, allows } = options;
  let all = judged.get(snapshot);
  if (!all) {
    all = judgeAll(snapshot);
    judged.set(snapshot, all);
  }
  const visible = (await all).filter(({ identity }) => allows(identity));
  const open = await changes.listOpen();
  return {
    environments: snapshot.standards.environments.map(({ name }) => {
      const there = visible.filter(
        ({ identity }) => identity.environment === name,
      );
      return {
        name,
        total: there.length,
        releases: there.flatMap(release => viewOf(release, open)),
      };
    }),
  };
}

async function judgeAll(snapshot: BaseSnapshot): Promise<StaleRelease[]> {
  const releases = releasesOf(snapshot);
  const results: StaleRelease[] = [];
  for (let start = 0; start < releases.length; start += CHUNK) {
    results.push(
      ...findStaleReleases({
        ...snapshot,
        releases: releases.slice(start, start + CHUNK),
      }),
    );
    await setImmediate();
  }
  return results;
}

function releasesOf({ files, standards }: BaseSnapshot): ReleaseOnBase[] {
  return [...files].flatMap(([path, specText]): ReleaseOnBase[] => {
    const location = locate(path, standards);
    if (location.area !== 'spec') {
      return [];
    }
    const { team, workload, environment } = location;
    const identity = { team, workload, environment };
    return [
      {
        identity,
        specText,
        lockText: files.get(releasePaths(standards, identity).lock),
      },
    ];
  });
}

function viewOf(
  release: StaleRelease,
  open: readonly ChangeRecord[],
): StaleReleaseView[] {
  const { identity } = release;
  const { pullRequest } =
    open.find(
      ({ workload, environment }) =>
        workload === identity.workload && environment === identity.environment,
    ) ?? {};
  switch (release.status) {
    case 'current':
      return [];
    case 'unknown':
      return [
        {
          ...identity,
          status: 'unknown',
          because: [],
          files: [],
          problem: release.problem,
          pullRequest,
        },
      ];
    default:
      return [
        {
          ...identity,
          status: release.status,
          because: release.because,
          files: release.files,
          pullRequest,
        },
      ];
  }
}
