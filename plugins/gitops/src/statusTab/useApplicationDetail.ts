import { useApi } from '@backstage/core-plugin-api';
import { toError } from '@backstage/errors';
import type { ApplicationDetailView } from '@slipway/plugin-gitops-common/api';
import { useCallback, useEffect, useState } from 'react';
import { gitOpsApiRef } from '../api/GitOpsApi';

/** What is known of an Application's details. */
export interface DetailState {
  detail?: ApplicationDetailView;
  /** Why the last reading failed; what was known before is still there. */
  error?: Error;
  retry(): void;
}

/**
 * Details of an Application, read when they are wanted and again when its state
 * is another; meanwhile the old ones stay.
 */
export function useApplicationDetail(options: {
  entityRef: string;
  applicationId: string;
  wanted: boolean;
  /** When the state was read that the details belong to. */
  readAt: string;
}): DetailState {
  const { entityRef, applicationId, wanted, readAt } = options;
  const api = useApi(gitOpsApiRef);
  const [known, setKnown] = useState<Omit<DetailState, 'retry'>>({});
  const [attempt, setAttempt] = useState(0);

  useEffect(() => {
    if (!wanted) {
      return undefined;
    }
    let current = true;
    api.readApplicationDetail(entityRef, applicationId).then(
      detail => current && setKnown({ detail }),
      error =>
        current &&
        setKnown(({ detail }) => ({ detail, error: toError(error) })),
    );
    return () => {
      current = false;
    };
  }, [api, entityRef, applicationId, wanted, readAt, attempt]);

  const retry = useCallback(() => setAttempt(number => number + 1), []);
  return { ...known, retry };
}
