import type { Release } from '../release';
import { mountedFiles, type MountedFile } from './mountedFiles';

/**
 * The secrets of a spec, as environment variables and as files. Both are keys
 * of one Secret that has the workload's name.
 *
 * @public
 */
export interface SecretRefs {
  variables: { name: string; index: number }[];
  files: MountedFile[];
}

/**
 * Sorts the secrets of a workload.
 *
 * @public
 */
export function secretRefs({ spec }: Release): SecretRefs {
  const variables: SecretRefs['variables'] = [];
  const files: { path: string; index: number }[] = [];
  (spec.secrets ?? []).forEach((secret, index) => {
    if ('env' in secret) {
      variables.push({ name: secret.env, index });
    } else {
      files.push({ path: secret.file, index });
    }
  });
  return {
    variables,
    files: mountedFiles(
      files,
      variables.map(({ name }) => name),
    ),
  };
}
