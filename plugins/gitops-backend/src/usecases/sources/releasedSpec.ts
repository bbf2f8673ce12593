import { InputError, NotFoundError } from '@backstage/errors';
import {
  parseSpecText,
  type WorkloadSpec,
} from '@slipway/plugin-gitops-common/spec';
import { releasePaths } from '@slipway/plugin-gitops-common/standards';
import type { BaseSnapshot } from '../BaseBranch';
import { wordsOf } from './wordsOf';
import type { ReleasedName } from './ReleasedName';

/**
 * The spec as released to an environment, `undefined` when the workload is not
 * released there.
 *
 * @throws InputError when somebody left a file there that is no spec.
 */
export function findReleasedSpec(
  snapshot: BaseSnapshot,
  release: ReleasedName,
): WorkloadSpec | undefined {
  const path = releasePaths(snapshot.standards, release).spec;
  const text = snapshot.files.get(path);
  if (text === undefined) {
    return undefined;
  }
  const parsed = parseSpecText(text);
  if (!parsed.ok) {
    throw new InputError(
      `Reading the spec of ${nameOf(
        release,
      )} failed: ${path} cannot be used: ${wordsOf(parsed.problems)}`,
    );
  }
  return parsed.value;
}

/** There is no such release. */
export function notReleased(release: ReleasedName): NotFoundError {
  return new NotFoundError(
    `Reading the spec of ${nameOf(
      release,
    )} failed: the base branch has no such release. Onboard the workload to ${
      release.environment
    } first.`,
  );
}

function nameOf({ team, workload, environment }: ReleasedName): string {
  return `${team}/${workload} in ${environment}`;
}
