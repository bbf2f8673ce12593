import { useApi } from '@backstage/core-plugin-api';
import type { ReleaseName } from '@slipway/plugin-gitops-common';
import useAsync from 'react-use/lib/useAsync';
import { gitOpsApiRef } from '../api/GitOpsApi';

/**
 * Whether the person may open changes of a release; `undefined` while it is not
 * known. Where it cannot be told the backend decides, as it does anyway.
 */
export function useMayOpen(
  release: Required<ReleaseName>,
): boolean | undefined {
  const api = useApi(gitOpsApiRef);
  const { team, workload, environment } = release;
  const { value } = useAsync(
    () => api.mayOpen([{ team, workload, environment }]),
    [api, team, workload, environment],
  );
  return value?.[0];
}
