import { fillPattern } from './fillPattern';
import type { PlatformStandards } from './platformStandards';

/**
 * Whether a release may fetch a key of the secret store: the standards'
 * `secretStore.allowedKeys` and the keys of its dependencies. A key below the
 * name of another environment is that environment's.
 *
 * @public
 */
export function isAllowedSecretKey(
  key: string,
  standards: PlatformStandards,
  ref: { team: string; workload: string; environment: string },
): boolean {
  const segments = key.split('/');
  if (segments.includes('..') || segments.includes('.')) {
    return false;
  }
  const others = standards.environments
    .map(({ name }) => name)
    .filter(name => name !== ref.environment);
  const allowed = standards.secretStore.allowedKeys.some(pattern => {
    const beginning = fillPattern(pattern, ref).replace(/\/$/, '');
    if (key === beginning) {
      return true;
    }
    return (
      key.startsWith(`${beginning}/`) &&
      !others.includes(key.slice(beginning.length + 1).split('/')[0])
    );
  });
  return allowed || dependencyKeys(standards, ref).some(form => form.test(key));
}

/** What the catalogue itself gives to the dependencies of a workload. */
function dependencyKeys(
  { dependencies }: PlatformStandards,
  ref: { team: string; workload: string; environment: string },
): RegExp[] {
  return Object.values(dependencies).flatMap(byEnvironment => {
    const provisioning = byEnvironment?.[ref.environment];
    if (!provisioning || !('secret' in provisioning) || !provisioning.secret) {
      return [];
    }
    const parts = provisioning.secret
      .split('{name}')
      .map(part =>
        fillPattern(part, ref).replace(/[.*+?^${}()|[\]\\]/g, '\\$&'),
      );
    return [new RegExp(`^${parts.join('[a-z0-9-]+')}$`)];
  });
}
