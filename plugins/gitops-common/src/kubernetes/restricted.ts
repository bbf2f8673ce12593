import type { BuildableObject, Sourced } from './sourced';

/**
 * Security context of a pod that meets the restricted Pod Security Standard.
 * https://kubernetes.io/docs/concepts/security/pod-security-standards/#restricted
 *
 * @public
 */
export function restrictedPod(user: Sourced<number>): BuildableObject {
  return {
    runAsNonRoot: true,
    runAsUser: user,
    runAsGroup: user,
    fsGroup: user,
    seccompProfile: { type: 'RuntimeDefault' },
  };
}

/**
 * Security context of a container that meets the restricted Pod Security
 * Standard, with a root file system that cannot be written.
 *
 * @public
 */
export function restrictedContainer(): BuildableObject {
  return {
    allowPrivilegeEscalation: false,
    readOnlyRootFilesystem: true,
    capabilities: { drop: ['ALL'] },
  };
}
