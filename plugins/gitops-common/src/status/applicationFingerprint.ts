import { sha256 } from '../kubernetes';
import type { ApplicationSnapshot } from './ApplicationSnapshot';

/**
 * Digest of what is known of an Application, without its details and the time
 * at which it was compared last: it changes when the Application does, and not
 * when the controller merely looked again.
 *
 * @public
 */
export function applicationFingerprint(snapshot: ApplicationSnapshot): string {
  const { detail, reconciledAt, annotations, ...rest } = snapshot;
  const {
    'argocd.argoproj.io/refresh': refresh,
    'reconcile.fluxcd.io/requestedAt': requestedAt,
    ...lasting
  } = annotations;
  return sha256(JSON.stringify({ ...rest, annotations: lasting }));
}
