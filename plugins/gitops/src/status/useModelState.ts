import { useApi } from '@backstage/core-plugin-api';
import type { ModelState } from '@slipway/plugin-gitops-common/api';
import useAsync from 'react-use/lib/useAsync';
import { gitOpsApiRef } from '../api/GitOpsApi';

/** Whether a language model helps; `undefined` until it is known, and where it cannot be. */
export function useModelState(): ModelState | undefined {
  const api = useApi(gitOpsApiRef);
  // Without an answer rules read alone, which is what the page says anyway.
  return useAsync(() => api.readModel(), [api]).value;
}
