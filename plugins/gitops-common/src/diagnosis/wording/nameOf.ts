import type { ResourceRef } from '../../vocabulary';

/** `Deployment "checkout"`. */
export function nameOf(resource: ResourceRef): string {
  return `${resource.kind} "${resource.name}"`;
}

/** `Deployment "checkout"`, or `fallback` where nothing is known. */
export function nameOr(
  resource: ResourceRef | undefined,
  fallback: string,
): string {
  return resource ? nameOf(resource) : fallback;
}
