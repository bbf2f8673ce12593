import { sha256 } from '../kubernetes';
import type { ApplicationRef } from './ApplicationSnapshot';

/**
 * Opaque id of an Application, the same on every replica and after a restart:
 * 24 hexadecimal digits, fit for a path segment.
 *
 * @public
 */
export function applicationId(ref: ApplicationRef): string {
  // As JSON, since no separator is sure to be missing from configured names.
  const names = JSON.stringify([
    ref.instance,
    ref.kind,
    ref.namespace,
    ref.name,
  ]);
  return sha256(names).slice('sha256:'.length, 'sha256:'.length + 24);
}
