import type {
  EntityState,
  EntityStates,
} from '@slipway/plugin-gitops-common/api';
import DataLoader from 'dataloader';
import type { GitOpsApi } from '../api/GitOpsApi';

/** State of one entity with the names that its cell needs. */
export interface LoadedEntityState {
  /** None for an entity without Applications, or that may not be read. */
  state?: EntityState;
  environments: EntityStates['environments'];
}

type Loader = DataLoader<string, LoadedEntityState>;

/** As many as the backend takes at once. */
const AT_ONCE = 200;
const FRESH_MS = 30_000;

const loaders = new WeakMap<GitOpsApi, { loader: Loader; since: number }>();

/**
 * Loads states for cells: all that are asked for in one turn are one request,
 * and what was asked for within half a minute is not asked for again.
 */
export function entityStateLoaderOf(api: GitOpsApi): Loader {
  const known = loaders.get(api);
  if (known && Date.now() - known.since < FRESH_MS) {
    return known.loader;
  }
  const loader: Loader = new DataLoader(
    async entityRefs => {
      const { entities, environments } = await api.readEntityStates(entityRefs);
      const byRef = new Map(entities.map(state => [state.entityRef, state]));
      return entityRefs.map(ref => ({ state: byRef.get(ref), environments }));
    },
    { maxBatchSize: AT_ONCE },
  );
  loaders.set(api, { loader, since: Date.now() });
  return loader;
}
