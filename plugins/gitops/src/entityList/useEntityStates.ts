import { useApi } from '@backstage/core-plugin-api';
import { toError } from '@backstage/errors';
import type { EntityStates } from '@slipway/plugin-gitops-common/api';
import { useCallback, useEffect, useRef, useState } from 'react';
import { gitOpsApiRef } from '../api/GitOpsApi';
import { useSlowPoll } from '../status/useSlowPoll';
import { useStatusSignals } from '../status/useStatusSignals';

/** A signal tells of one Application; the list is of all, so it takes its time. */
const TOGETHER_MS = 3_000;

/** The list as it was read last, and why it could not be read again. */
export interface EntityStatesModel {
  states?: EntityStates;
  error?: Error;
  retry(): void;
}

/** State of all entities that the person may read, kept up to date. */
export function useEntityStates(): EntityStatesModel {
  const api = useApi(gitOpsApiRef);
  const [known, setKnown] = useState<{ states?: EntityStates; error?: Error }>(
    {},
  );
  const [attempt, setAttempt] = useState(0);
  const timer = useRef<ReturnType<typeof setTimeout>>();

  useEffect(() => {
    let current = true;
    api.listEntityStates().then(
      states => current && setKnown({ states }),
      error =>
        current &&
        setKnown(({ states }) => ({ states, error: toError(error) })),
    );
    return () => {
      current = false;
    };
  }, [api, attempt]);
  useEffect(() => () => clearTimeout(timer.current), []);

  const retry = useCallback(() => setAttempt(number => number + 1), []);
  useSlowPoll(retry);
  useStatusSignals(() => {
    timer.current ??= setTimeout(() => {
      timer.current = undefined;
      retry();
    }, TOGETHER_MS);
  });
  return { ...known, retry };
}
