import type { Severity } from '../vocabulary';

/**
 * What a rendered release may have to say, beside the rules: side effects that
 * a reviewer should see, and wishes that an environment cannot grant. Other than
 * rules they have no level to set: an effect is there or not.
 *
 * @public
 */
export const releaseNotices: Readonly<
  Record<string, { severity: Severity; description: string }>
> = {
  'dependency-not-provided': {
    severity: 'error',
    description:
      'The standards do not say how a dependency comes to workloads in this environment, so it was left out.',
  },
  'dependency-other-half': {
    severity: 'info',
    description:
      'Requests to another workload also have to be let in there, which only its owner can do.',
  },
  'door-not-provided': {
    severity: 'error',
    description:
      'The environment has no entry for the access that is asked for, so the workload is not exposed.',
  },
  'egress-opened': {
    severity: 'info',
    description:
      'The NetworkPolicy lets the workload reach addresses outside of the cluster.',
  },
  'public-exposure': {
    severity: 'info',
    description: 'The workload can be reached from the internet.',
  },
  'tls-decided-by-gateway': {
    severity: 'info',
    description:
      'The spec wants no TLS, and behind a Gateway it is not the workload that decides.',
  },
  'tls-not-provided': {
    severity: 'error',
    description: 'The spec wants TLS, and the environment has no certificates.',
  },
  'unknown-environment': {
    severity: 'warning',
    description:
      'The spec has wishes for an environment that the standards do not have, and nothing comes of them.',
  },
};
