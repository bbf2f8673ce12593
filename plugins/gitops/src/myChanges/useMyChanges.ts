import { useApi } from '@backstage/core-plugin-api';
import type { Change } from '@slipway/plugin-gitops-common/api';
import { parseStandards } from '@slipway/plugin-gitops-common/standards';
import { useState } from 'react';
import useAsyncRetry from 'react-use/lib/useAsyncRetry';
import { gitOpsApiRef } from '../api/GitOpsApi';
import { useSlowPoll } from '../status/useSlowPoll';

/** One's own changes, and what their environments ask of them. */
export interface MyChanges {
  changes: Change[];
  /** Approvals that an environment asks for. */
  approvals: ReadonlyMap<string, number>;
}

/** Reads one's own changes, each minute again; what is known stays in sight. */
export function useMyChanges() {
  const api = useApi(gitOpsApiRef);
  const [last, setLast] = useState<MyChanges>();
  const { error, loading, retry } = useAsyncRetry(async () => {
    const [changes, standards] = await Promise.all([
      api.listChanges('mine'),
      api.readStandards(),
    ]);
    const parsed = parseStandards(standards.text);
    setLast({
      changes,
      approvals: new Map(
        parsed.ok
          ? parsed.value.environments.map(({ name, approval }) => [
              name,
              approval.required,
            ])
          : [],
      ),
    });
  }, [api]);
  useSlowPoll(retry);
  return { value: last, error: loading ? undefined : error, retry };
}
