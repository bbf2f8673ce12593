import type { DocumentPath } from '@slipway/plugin-gitops-common';
import { formatPath } from '@slipway/plugin-gitops-common/path';
import type { SpecDraft } from '@slipway/plugin-gitops-common/spec';

/** A scalar of the spec by its path. */
export interface Leaf {
  path: DocumentPath;
  value: string | number | boolean;
}

/** Paths that a row of the form shows by itself. */
const SHOWN = [
  /^(apiVersion|name|owner|kind|system|language|description)$/,
  /^image\./,
  /^dependencies\b/,
  /^(env|scale|resources)\b/,
  /^ports\[\d+\]\.(name|port)$/,
  /^secrets\[\d+\]\.(env|file|key)$/,
  /^expose\.(visibility|host|path)$/,
  /^health\.(liveness|readiness)(\.http)?$/,
  /^environments\.[^.]+\.scale\b/,
];

/**
 * The values of a spec that no row of their own shows, so that nothing that was
 * understood is out of sight.
 */
export function otherLeaves(spec: SpecDraft): Leaf[] {
  return leavesOf(spec, []).filter(
    ({ path }) => !SHOWN.some(shown => shown.test(path)),
  );
}

function leavesOf(value: unknown, at: readonly (string | number)[]): Leaf[] {
  if (Array.isArray(value)) {
    return value.flatMap((item, index) => leavesOf(item, [...at, index]));
  }
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).flatMap(([key, item]) =>
      leavesOf(item, [...at, key]),
    );
  }
  return typeof value === 'string' ||
    typeof value === 'number' ||
    typeof value === 'boolean'
    ? [{ path: formatPath(at), value }]
    : [];
}
