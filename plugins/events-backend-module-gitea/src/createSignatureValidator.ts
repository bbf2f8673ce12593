import type { RequestValidator } from '@backstage/plugin-events-node';
import { createHmac, timingSafeEqual } from 'node:crypto';

/** Gitea sends the first; Forgejo both, with the same value. */
const HEADERS = ['x-gitea-signature', 'x-forgejo-signature'];

/**
 * Lets a webhook in whose signature is the HMAC-SHA-256 of its body, in hex:
 * https://docs.gitea.com/usage/webhooks
 */
export function createSignatureValidator(secret: string): RequestValidator {
  return async (request, context) => {
    const given = HEADERS.map(name => request.headers[name]).find(
      value => typeof value === 'string',
    );
    const { raw } = request;
    const expected = createHmac('sha256', secret).update(raw.body).digest();
    if (typeof given !== 'string' || !isSame(given, expected)) {
      context.reject({
        status: 403,
        payload: {
          message:
            'The webhook was not let in: it is not signed with the secret of events.modules.gitea.webhookSecret. Write the same secret to the webhook in Gitea or Forgejo.',
        },
      });
    }
  };
}

function isSame(hex: string, expected: Buffer): boolean {
  return (
    /^[0-9a-f]{64}$/i.test(hex) &&
    timingSafeEqual(Buffer.from(hex, 'hex'), expected)
  );
}
