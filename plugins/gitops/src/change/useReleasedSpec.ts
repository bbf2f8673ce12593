import { useApi } from '@backstage/core-plugin-api';
import type { ReleaseName } from '@slipway/plugin-gitops-common';
import useAsyncRetry from 'react-use/lib/useAsyncRetry';
import { gitOpsApiRef } from '../api/GitOpsApi';
import { readReleasedSpec } from '../newService/fix/readReleasedSpec';
import type { Surroundings } from '../newService/model/Surroundings';

/** The spec as released, with the image that runs by its manifests. */
export function useReleasedSpec(
  release: Required<ReleaseName>,
  surroundings: Surroundings,
) {
  const api = useApi(gitOpsApiRef);
  const { team, workload, environment } = release;
  return useAsyncRetry(async () => {
    const { spec } = await readReleasedSpec({
      api,
      release: { team, workload, environment },
      surroundings,
    });
    return spec;
  }, [api, team, workload, environment, surroundings]);
}
