import type { IncomingMessage, ServerResponse } from 'node:http';
import type { JsonObject } from '@slipway/plugin-gitops-common/status';
import type { ControllerProblemReason } from '@slipway/plugin-gitops-node';
import { describeControllerContract } from '@slipway/plugin-gitops-node/testing';
import { REVISION, SECRET_VALUE } from './__testUtils__/exampleApplications';
import { startArgoCd } from './__testUtils__/startArgoCd';
import type { ArgoCdCredentials } from './ArgoCdSettings';

const huge = Buffer.alloc(1_000_000, ' ');

/** Errors quote the token, as a careless proxy would. */
const faults: Record<
  ControllerProblemReason,
  (request: IncomingMessage, response: ServerResponse) => void
> = {
  unauthorized: ({ headers }, response) =>
    json(response, 401, 16, `invalid session ${headers.authorization}`),
  forbidden: ({ headers }, response) =>
    response
      .writeHead(403, { 'content-type': 'text/html' })
      .end(`<html>${headers.authorization} is not welcome</html>`),
  'rate-limited': ({ headers }, response) =>
    json(response, 429, 8, `too many requests of ${headers.authorization}`),
  unavailable: ({ headers }, response) =>
    json(response, 500, 13, `cannot handle ${headers.authorization}`),
  timeout: () => {},
  'invalid-answer': (_, response) =>
    response
      .writeHead(200, { 'content-type': 'text/html' })
      .end('<html>Sign in</html>'),
  'too-large': (_, response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    for (let count = 0; count < 21; count += 1) {
      response.write(huge);
    }
    response.end('{}');
  },
};

function json(
  response: ServerResponse,
  status: number,
  code: number,
  message: string,
) {
  response
    .writeHead(status, { 'content-type': 'application/json' })
    .end(JSON.stringify({ error: message, code, message }));
}

describe.each<[string, string, ArgoCdCredentials]>([
  ['a token', 't0ken-of-a-role', { token: 't0ken-of-a-role' }],
  [
    'a user, below a path prefix',
    'session-1-of-portal',
    { username: 'portal', password: 'pa55word-of-portal' },
  ],
])('with %s', (name, credential, credentials) => {
  describeControllerContract({
    name: `Argo CD's API with ${name}`,
    reasons: Object.keys(faults) as ControllerProblemReason[],
    create: async () => {
      const { fake, controller, close } = await startArgoCd({
        prefix: name.includes('prefix') ? '/argocd' : '',
        settings: { credentials },
      });
      const status = () =>
        fake.find('checkout-dev').application.status as JsonObject;
      const intercept = (
        answer: (request: IncomingMessage, response: ServerResponse) => void,
      ) => {
        fake.intercept = (request, response) => {
          if (request.url?.endsWith('/session')) {
            return false;
          }
          answer(request, response);
          return true;
        };
      };
      const ref = {
        instance: 'main',
        kind: 'Application',
        namespace: 'argocd',
      } as const;
      return {
        controller,
        application: { ...ref, name: 'checkout-dev' },
        project: 'payments',
        other: { ...ref, name: 'search-dev' },
        secretValue: SECRET_VALUE,
        credential,
        revision: REVISION,
        compareAgain: () => {
          status().reconciledAt = '2026-11-20T11:00:00Z';
        },
        change: () => {
          (status().sync as JsonObject).revision = 'f'.repeat(40);
        },
        fail: reason => intercept(faults[reason]),
        stall: () => intercept(() => {}),
        dispose: close,
      };
    },
  });
});
