import type { ResourceRef } from '@slipway/plugin-gitops-common';

/** A resource as people say it: `Pod checkout-5d4f`. */
export function resourceTitle({ kind, name }: ResourceRef): string {
  return `${kind} ${name}`;
}

/** The same key for the same resource. */
export function resourceKey(resource: ResourceRef): string {
  const { group, kind, namespace = '', name } = resource;
  return [group, kind, namespace, name].join('/');
}
