import type { RequestValidator } from '@backstage/plugin-events-node';
import { createHash, timingSafeEqual } from 'node:crypto';

/** Letters, digits, dots and dashes: names of Kubernetes and of instances. */
const NAME = /^[A-Za-z0-9]([-A-Za-z0-9_.]{0,251}[A-Za-z0-9])?$/;

/**
 * Lets a notification in that carries the shared secret as a bearer token and
 * names an Application: `{ application, namespace?, instance? }`.
 */
export function createNotificationValidator(secret: string): RequestValidator {
  const expected = digest(`Bearer ${secret}`);
  return async (request, context) => {
    const header = request.headers.authorization;
    // Digests have one length, so comparing them tells nothing of the secret.
    if (
      typeof header !== 'string' ||
      !timingSafeEqual(digest(header), expected)
    ) {
      context.reject({
        status: 401,
        payload: {
          message:
            'The notification was not let in: its Authorization header is not "Bearer" with the secret of events.modules.argocd.secret.',
        },
      });
      return;
    }
    const body = request.body as Record<string, unknown> | undefined;
    const isNamed =
      isName(body?.application) &&
      [body.namespace, body.instance].every(
        value => value === undefined || value === '' || isName(value),
      );
    if (!isNamed) {
      context.reject({
        status: 400,
        payload: {
          message:
            'The notification was not let in: its body has to be JSON with the name of an "application", and may have "namespace" and "instance".',
        },
      });
    }
  };
}

function isName(value: unknown): value is string {
  return typeof value === 'string' && NAME.test(value);
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
