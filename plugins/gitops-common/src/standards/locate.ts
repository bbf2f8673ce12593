import { formatReleaseRef, PLATFORM_RELEASE_REF } from '../permissions';
import type { PlatformStandards } from './platformStandards';

/**
 * What a path of the GitOps repository holds, by the standards' path templates.
 *
 * @public
 */
export type RepositoryLocation =
  | {
      area: 'spec' | 'lock' | 'manifests' | 'application';
      team: string;
      workload: string;
      environment: string;
    }
  | { area: 'catalog' | 'waivers'; team: string; workload: string }
  | { area: 'platform' };

const AREAS = [
  'lock',
  'spec',
  'catalog',
  'application',
  'manifests',
  'waivers',
] as const;

/**
 * Tells what a path holds. What fits no template, and what names an
 * environment that the standards do not have, is the platform's.
 *
 * @public
 */
export function locate(
  path: string,
  standards: PlatformStandards,
): RepositoryLocation {
  const environments = standards.environments.map(({ name }) => name);
  for (const area of AREAS) {
    const match = expressionOf(standards.paths[area], area).exec(path);
    if (!match) {
      continue;
    }
    const { team, workload, environment } = match.groups ?? {};
    if (!team || !workload) {
      continue;
    }
    if (area === 'catalog' || area === 'waivers') {
      return { area, team, workload };
    }
    if (environments.includes(environment)) {
      return { area, team, workload, environment };
    }
  }
  return { area: 'platform' };
}

/**
 * The resource reference under which permission for a path is decided. Waivers
 * are the platform's, although they name a workload.
 *
 * @public
 */
export function releaseRefOf(
  path: string,
  standards: PlatformStandards,
): string {
  const location = locate(path, standards);
  return location.area === 'platform' || location.area === 'waivers'
    ? PLATFORM_RELEASE_REF
    : formatReleaseRef(location);
}

const compiled = new Map<string, RegExp>();

/** The same few templates are asked for every file of a repository. */
function expressionOf(template: string, area: string): RegExp {
  const key = `${area} ${template}`;
  const known = compiled.get(key);
  if (known) {
    return known;
  }
  const expression = templateExpression(template, area);
  compiled.set(key, expression);
  return expression;
}

function templateExpression(template: string, area: string): RegExp {
  const seen = new Set<string>();
  const source = template
    .split(/(\{[a-z]+\})/)
    .map(part => {
      const name = /^\{([a-z]+)\}$/.exec(part)?.[1];
      if (!name) {
        return part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
      }
      if (seen.has(name)) {
        return `\\k<${name}>`;
      }
      seen.add(name);
      return `(?<${name}>[a-z0-9]([-a-z0-9]*[a-z0-9])?)`;
    })
    .join('');
  return new RegExp(`^${source}${area === 'manifests' ? '/[^/]+' : ''}$`);
}
