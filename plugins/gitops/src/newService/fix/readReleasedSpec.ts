import { InputError, NotFoundError } from '@backstage/errors';
import {
  adoptImages,
  findHandEdits,
  type AdoptedImage,
} from '@slipway/plugin-gitops-common/change';
import {
  parseSpecText,
  type WorkloadSpec,
} from '@slipway/plugin-gitops-common/spec';
import { releasePaths } from '@slipway/plugin-gitops-common/standards';
import type { GitOpsApi } from '../../api/GitOpsApi';
import type { Surroundings } from '../model/Surroundings';

/**
 * The spec as released, with the image that was bumped in its manifests since.
 *
 * @throws NotFoundError when it is not released there.
 * @throws InputError when the repository has something there that is no spec.
 */
export async function readReleasedSpec(options: {
  api: Pick<GitOpsApi, 'readWorkloadBase'>;
  release: { team: string; workload: string; environment: string };
  surroundings: Pick<Surroundings, 'standards' | 'standardsText'>;
}): Promise<{ spec: WorkloadSpec; adopted: AdoptedImage[] }> {
  const { api, release, surroundings } = options;
  const { standards, standardsText } = surroundings;
  const { team, workload, environment } = release;
  const { files } = await api.readWorkloadBase(release);
  const paths = releasePaths(standards, release);
  const textAt = (path: string) =>
    files.find(entry => entry.path === path)?.content;
  const specText = textAt(paths.spec);
  if (specText === undefined) {
    throw new NotFoundError(
      `${team}/${workload} is not released to ${environment}: the repository has no ${paths.spec}. Describe the service instead, or choose another environment.`,
    );
  }
  const parsed = parseSpecText(specText);
  if (!parsed.ok) {
    throw new InputError(
      `${paths.spec} cannot be read as a workload spec: ${parsed.problems
        .map(problem => `${problem.path} ${problem.message} ${problem.remedy}`)
        .join(' ')}`,
    );
  }
  const lockText = textAt(paths.lock);
  const handEdits = findHandEdits({ lockText, files, standards });
  return lockText === undefined || handEdits.status === 'unknown'
    ? { spec: parsed.value, adopted: [] }
    : adoptImages({
        spec: parsed.value,
        environment,
        standards,
        standardsText,
        handEdits: handEdits.edits,
        files,
        lockText,
      });
}
