import { useApi } from '@backstage/core-plugin-api';
import { toError } from '@backstage/errors';
import type { ReleaseName } from '@slipway/plugin-gitops-common';
import useAsync from 'react-use/lib/useAsync';
import { gitOpsApiRef } from '../../api/GitOpsApi';
import { readReleasedSpec } from '../../newService/fix/readReleasedSpec';
import type { Surroundings } from '../../newService/model/Surroundings';
import { imageIn, versionText } from './imageVersion';

/** What another environment runs, or why that is not known. */
export type ImageElsewhere = { environment: string } & (
  | { version: string }
  | { error: Error }
);

/** The versions that the other environments of a workload run, in their order. */
export function useImagesElsewhere(
  release: Required<ReleaseName>,
  surroundings: Surroundings,
) {
  const api = useApi(gitOpsApiRef);
  const { team, workload, environment } = release;
  return useAsync(async () => {
    const { standards, workloads } = surroundings;
    const released = workloads.find(
      entry => entry.team === team && entry.workload === workload,
    )?.environments;
    const others = standards.environments
      .map(({ name }) => name)
      .filter(name => name !== environment && released?.includes(name));
    return Promise.all(
      others.map(
        (other): Promise<ImageElsewhere> =>
          readReleasedSpec({
            api,
            release: { team, workload, environment: other },
            surroundings,
          }).then(
            ({ spec }) => ({
              environment: other,
              version: versionText(imageIn(spec, other)),
            }),
            error => ({ environment: other, error: toError(error) }),
          ),
      ),
    );
  }, [api, team, workload, environment, surroundings]);
}
