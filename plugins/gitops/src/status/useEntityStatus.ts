import { useApi } from '@backstage/core-plugin-api';
import {
  signalIdOfEntity,
  type StatusSignal,
} from '@slipway/plugin-gitops-common/api';
import { useCallback, useEffect, useMemo, useSyncExternalStore } from 'react';
import { gitOpsApiRef } from '../api/GitOpsApi';
import {
  entityStatusStoreOf,
  type EntityStatusState,
} from './EntityStatusStore';
import { useSlowPoll } from './useSlowPoll';
import { useStatusSignals } from './useStatusSignals';

/** Status of an entity and what can be done about it. */
export interface EntityStatusModel extends EntityStatusState {
  retry(): void;
  /** Resolves with what could not be refreshed; rejects when it is refused. */
  refresh(): Promise<string[]>;
}

/**
 * Status of an entity, kept up to date: one request for all views of the page,
 * again when a signal names the entity or one of its Applications.
 */
export function useEntityStatus(entityRef: string): EntityStatusModel {
  const api = useApi(gitOpsApiRef);
  const store = entityStatusStoreOf(api);
  const state = useSyncExternalStore(
    useCallback(
      listener => store.subscribe(entityRef, listener),
      [store, entityRef],
    ),
    () => store.stateOf(entityRef),
  );
  const signalId = useMemo(() => signalIdOfEntity(entityRef), [entityRef]);

  useEffect(() => {
    store.load(entityRef);
  }, [store, entityRef]);
  useSlowPoll(() => store.load(entityRef));
  useStatusSignals(
    ({ entities = [], applications = [] }: Partial<StatusSignal>) => {
      const ours = state.status?.applications.map(({ id }) => id) ?? [];
      if (
        entities.includes(signalId) ||
        applications.some(id => ours.includes(id))
      ) {
        store.invalidate(entityRef);
      }
    },
  );

  const retry = useCallback(() => {
    store.retry(entityRef);
  }, [store, entityRef]);
  const refresh = useCallback(
    () => store.refresh(entityRef),
    [store, entityRef],
  );
  return { ...state, retry, refresh };
}
