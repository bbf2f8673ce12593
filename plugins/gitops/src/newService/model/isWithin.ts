import type { DocumentPath } from '@slipway/plugin-gitops-common';

/** Whether a path is the other one or lies below it. */
export function isWithin(path: DocumentPath, around: DocumentPath): boolean {
  return (
    path === around ||
    path.startsWith(`${around}.`) ||
    path.startsWith(`${around}[`)
  );
}
