import { useApi } from '@backstage/core-plugin-api';
import { toError } from '@backstage/errors';
import type { ChangeSource, Preview } from '@slipway/plugin-gitops-common/api';
import { useCallback, useEffect, useState } from 'react';
import { gitOpsApiRef } from '../api/GitOpsApi';

/** So that a number that is being typed is asked for once. */
const DEBOUNCE_MS = 300;

/** What a change would be, as the backend says it. */
export interface PreviewState {
  /** The last answer; of another choice while a new one is asked for. */
  preview?: Preview;
  /** When it was answered. */
  at?: string;
  /** Whether it is of what is asked for, and nothing newer is on its way. */
  current: boolean;
  loading: boolean;
  error?: Error;
  reload(): void;
}

interface Asked {
  key: string;
  attempt: number;
}

/**
 * Previews a change as it is chosen. A request that another one supersedes is
 * cancelled; without a source nothing is asked.
 */
export function usePreview(
  source: ChangeSource | undefined,
  environment: string,
): PreviewState {
  const api = useApi(gitOpsApiRef);
  const [attempt, setAttempt] = useState(0);
  const [answer, setAnswer] = useState<
    Asked & { preview: Preview; at: string }
  >();
  const [failure, setFailure] = useState<Asked & { error: Error }>();
  const key = source && JSON.stringify({ source, environment });

  useEffect(() => {
    if (key === undefined) {
      return undefined;
    }
    const cancel = new AbortController();
    const timer = setTimeout(() => {
      api.previewChange(JSON.parse(key), { signal: cancel.signal }).then(
        preview => {
          if (!cancel.signal.aborted) {
            const at = new Date().toISOString();
            setAnswer({ key, attempt, preview, at });
          }
        },
        error => {
          if (!cancel.signal.aborted) {
            setFailure({ key, attempt, error: toError(error) });
          }
        },
      );
    }, DEBOUNCE_MS);
    return () => {
      clearTimeout(timer);
      cancel.abort();
    };
  }, [api, key, attempt]);

  const reload = useCallback(() => setAttempt(number => number + 1), []);
  const isOfNow = (asked: Asked | undefined) =>
    asked !== undefined && asked.key === key && asked.attempt === attempt;
  const current = isOfNow(answer);
  const error = isOfNow(failure) ? failure?.error : undefined;
  return {
    preview: key === undefined || error ? undefined : answer?.preview,
    at: answer?.at,
    current,
    loading: key !== undefined && !current && !error,
    error,
    reload,
  };
}
