import { useApi } from '@backstage/core-plugin-api';
import type { ReleaseName } from '@slipway/plugin-gitops-common';
import { formatReleaseRef } from '@slipway/plugin-gitops-common';
import type { EntityStatus } from '@slipway/plugin-gitops-common/api';
import { createContext, useContext } from 'react';
import useAsyncRetry from 'react-use/lib/useAsyncRetry';
import { gitOpsApiRef } from '../api/GitOpsApi';
import { workloadsOf } from './workloadsOf';

/** What the person may do with the releases of an entity. */
export type WorkloadReleases = {
  /** In promotion order. */
  environments: EntityStatus['environments'];
} & (
  | { state: 'loading' }
  | { state: 'failed'; error: Error; retry(): void }
  | {
      state: 'known';
      /** Whether a workload is released to an environment. */
      isReleased(release: Required<ReleaseName>): boolean;
      mayOpen(release: Required<ReleaseName>): boolean;
    }
);

const Context = createContext<WorkloadReleases | undefined>(undefined);

/** Gives the releases of an entity to the menus below. */
export const WorkloadReleasesProvider = Context.Provider;

/** The releases of the entity; `undefined` where there are no menus. */
export function useKnownReleases(): WorkloadReleases | undefined {
  return useContext(Context);
}

/** Asks once what of the releases of an entity the person may change. */
export function useWorkloadReleases(
  status:
    | Pick<EntityStatus, 'environments' | 'applications' | 'released'>
    | undefined,
): WorkloadReleases {
  const api = useApi(gitOpsApiRef);
  const environments = status?.environments ?? [];
  const names = workloadsOf(status?.applications ?? []);
  const released = new Set(status?.released);
  const key = JSON.stringify([names, environments.map(({ name }) => name)]);

  const { value, error, retry } = useAsyncRetry(async () => {
    const releases = names.flatMap(name =>
      environments.map(environment => ({
        ...name,
        environment: environment.name,
      })),
    );
    if (releases.length === 0) {
      return new Set<string>();
    }
    const allowed = await api.mayOpen(releases);
    return new Set(
      releases.filter((_, index) => allowed[index]).map(formatReleaseRef),
    );
    // Environments and workloads by their names: each poll brings new objects.
  }, [api, key]);

  if (error) {
    return { environments, state: 'failed', error, retry };
  }
  if (!value) {
    return { environments, state: 'loading' };
  }
  return {
    environments,
    state: 'known',
    isReleased: release => released.has(formatReleaseRef(release)),
    mayOpen: release => value.has(formatReleaseRef(release)),
  };
}
