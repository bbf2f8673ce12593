import {
  firstOf,
  fromRenderer,
  fromStandards,
  type Sourced,
} from '../kubernetes';
import type { EnvironmentStandards } from '../standards';
import type { ReleaseNotice } from './Release';
import type { SpecFields } from './specFields';

/**
 * The Gateway or Ingress controller that requests come through, as the
 * standards describe it.
 *
 * @public
 */
export type Door = EnvironmentStandards['exposure']['internal'];

/**
 * How a workload is reached by a host name.
 *
 * @public
 */
export interface EffectiveExposure {
  visibility: Sourced<'internal' | 'public'>;
  via: 'gateway' | 'ingress';
  host: Sourced<string>;
  path: Sourced<string>;
  /** Whether this object has to ask for TLS; a Gateway brings its own. */
  tls: Sourced<boolean>;
  door: Door;
  /** Path of the door in the standards. */
  doorKey: string;
}

/**
 * How the workload is reached in an environment, and what to say about it.
 * What the environment does not offer is not rendered, and is an error notice.
 *
 * @public
 */
export function effectiveExposure(
  fields: SpecFields,
  environment: EnvironmentStandards,
  options: { environmentKey: string; fill(pattern: string): string },
): { exposure?: EffectiveExposure; notices: ReleaseNotice[] } {
  const { environmentKey, fill } = options;
  const key = `${environmentKey}.exposure`;
  const said = <F extends 'visibility' | 'host' | 'path' | 'tls' | 'via'>(
    field: F,
  ) =>
    firstOf(fields.overridden('expose', field), fields.base('expose', field));
  const visibility =
    said('visibility') ??
    fromStandards(environment.exposure.default, `${key}.default`);
  if (visibility.value === 'none') {
    return { notices: [] };
  }
  const audience = visibility.value;
  const door = environment.exposure[audience];
  if (!door) {
    return { notices: [noDoor(environment.name, visibility)] };
  }
  const via = said('via')?.value ?? environment.exposure.via;
  if (via === 'gateway' ? !door.gateway : !door.ingressClass) {
    return { notices: [noSuchDoor(environment.name, via, said('via'))] };
  }
  const doorKey = `${key}.${audience}`;
  const { mode } = environment.exposure.tls;
  const tls = said('tls') ?? fromStandards(mode !== 'none', `${key}.tls.mode`);
  const host =
    said('host') ?? fromStandards(fill(door.host), `${doorKey}.host`);
  return {
    exposure: {
      visibility: visibility.map(() => audience),
      via,
      host,
      path: said('path') ?? fromRenderer('/'),
      tls,
      door,
      doorKey,
    },
    notices: [
      ...(audience === 'public'
        ? [publicNotice({ environment, host, visibility, via })]
        : []),
      ...tlsNotices({ environment, tls, via }),
    ],
  };
}

function noDoor(
  environment: string,
  visibility: Sourced<unknown>,
): ReleaseNotice {
  return {
    rule: 'door-not-provided',
    severity: 'error',
    message: `Public access is asked for, and ${environment} has no public entry.`,
    remediation:
      'Choose "internal", or ask the platform team for a public entry in this environment.',
    about: 'deployment',
    ...specPathOf(visibility),
  };
}

function noSuchDoor(
  environment: string,
  via: 'gateway' | 'ingress',
  said: Sourced<unknown> | undefined,
): ReleaseNotice {
  return {
    rule: 'door-not-provided',
    severity: 'error',
    message: `${environment} has no ${
      via === 'gateway' ? 'Gateway' : 'Ingress class'
    } for this access.`,
    remediation: 'Leave "via" out of the spec, so that the standards choose.',
    about: 'deployment',
    ...(said ? specPathOf(said) : {}),
  };
}

function publicNotice(options: {
  environment: EnvironmentStandards;
  host: Sourced<string>;
  visibility: Sourced<unknown>;
  via: 'gateway' | 'ingress';
}): ReleaseNotice {
  const { environment, host, visibility, via } = options;
  return {
    rule: 'public-exposure',
    severity: 'info',
    message: `The workload is reachable from the internet in ${environment.name}, at ${host.value}.`,
    remediation: 'Nothing to do if the workload is meant for everybody.',
    about: via === 'gateway' ? 'http-route' : 'ingress',
    ...specPathOf(visibility),
  };
}

function tlsNotices(options: {
  environment: EnvironmentStandards;
  tls: Sourced<boolean>;
  via: 'gateway' | 'ingress';
}): ReleaseNotice[] {
  const { environment, tls, via } = options;
  const { mode } = environment.exposure.tls;
  const about = via === 'gateway' ? 'http-route' : 'ingress';
  if (tls.value && mode === 'none') {
    return [
      {
        rule: 'tls-not-provided',
        severity: 'error',
        message: `TLS is asked for, and ${environment.name} has no certificates.`,
        remediation:
          'Leave "tls" out, or ask the platform team for certificates in this environment.',
        about,
        ...specPathOf(tls),
      },
    ];
  }
  if (!tls.value && via === 'gateway' && mode !== 'none') {
    return [
      {
        rule: 'tls-decided-by-gateway',
        severity: 'info',
        message: `The Gateway of ${environment.name} decides about TLS, and it has certificates.`,
        remediation: 'Leave "tls" out: it changes nothing behind a Gateway.',
        about,
        ...specPathOf(tls),
      },
    ];
  }
  return [];
}

function specPathOf({ origin }: Sourced<unknown>): { specPath?: string } {
  return origin.source === 'spec' ? { specPath: origin.path } : {};
}
