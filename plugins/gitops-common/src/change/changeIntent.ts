import { parseImage } from '../kubernetes';
import { createRelease } from '../release';
import type { WorkloadSpec } from '../spec';
import type { PlatformStandards } from '../standards';
import type { ChangeIdentity } from './changePlan';
import { fieldText } from './fields/fieldText';

/**
 * What a change is for.
 *
 * - `onboard`: the first release of a workload to an environment.
 * - `edit`, `scale`, `image`: fields of the released spec.
 * - `promote`: the spec of another environment.
 * - `roll-back`: the spec as it was at an earlier revision.
 * - `decommission`: the workload leaves the environment.
 * - `re-render`: the same spec by a newer renderer or newer standards.
 *
 * @public
 */
export type ChangeIntent =
  | { kind: 'onboard' | 'edit' | 'scale' | 'image' | 're-render' }
  /** `from` is an environment. */
  | { kind: 'promote'; from: string }
  | { kind: 'roll-back'; revision: string }
  /** `progress` is missing where one step is all. */
  | {
      kind: 'decommission';
      step: 'stop' | 'delete';
      progress?: { step: number; of: number };
    };

/**
 * Title of a change's pull request: what it does, to what, where.
 *
 * @public
 */
export function changeTitle(options: {
  intent: ChangeIntent;
  identity: ChangeIdentity;
  standards: PlatformStandards;
  /** Missing for a decommissioning. */
  spec?: WorkloadSpec;
}): string {
  const { intent, identity } = options;
  const { workload, environment } = identity;
  switch (intent.kind) {
    case 'onboard':
      return `Onboard ${workload} to ${environment}`;
    case 'scale':
      return `Scale ${workload} in ${environment}${scaleWords(options)}`;
    case 'image':
      return `Set the image of ${workload} in ${environment}${imageWords(
        options,
      )}`;
    case 'promote':
      return `Promote ${workload} from ${intent.from} to ${environment}`;
    case 'roll-back':
      return `Roll back ${workload} in ${environment} to ${intent.revision.slice(
        0,
        7,
      )}`;
    case 'decommission':
      return `Decommission ${workload} in ${environment}${
        intent.progress
          ? ` (${intent.progress.step} of ${intent.progress.of}: ${intent.step})`
          : ''
      }`;
    case 're-render':
      return `Render ${workload} in ${environment} again`;
    default:
      return `Update ${workload} in ${environment}`;
  }
}

type Release = Parameters<typeof changeTitle>[0];

function releaseOf({ spec, standards, identity }: Release) {
  return (
    spec &&
    createRelease({ spec, standards, environment: identity.environment })
  );
}

function scaleWords(options: Release): string {
  const scale = releaseOf(options)?.scale;
  if (!scale) {
    return '';
  }
  const value =
    scale.type === 'fixed'
      ? { min: scale.replicas.value }
      : { min: scale.min.value, max: scale.max.value };
  return ` to ${fieldText('scale', value)}`;
}

function imageWords(options: Release): string {
  const image = releaseOf(options)?.image.value;
  if (image === undefined) {
    return '';
  }
  const { tag, digest } = parseImage(image);
  // The beginning of a digest tells it from others as a short revision does.
  const version = tag ?? digest?.slice(0, 'sha256:'.length + 7);
  return version === undefined ? '' : ` to ${version}`;
}
