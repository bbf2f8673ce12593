import type { IncomingMessage, ServerResponse } from 'node:http';
import type {
  ApplicationKind,
  JsonObject,
} from '@slipway/plugin-gitops-common/status';
import type { ControllerProblemReason } from '@slipway/plugin-gitops-node';
import { describeControllerContract } from '@slipway/plugin-gitops-node/testing';
import { SECRET_VALUE } from './__testUtils__/exampleObjects';
import { send, status } from './__testUtils__/FakeKubernetes';
import { PLUGIN_TOKEN, startKubernetes } from './__testUtils__/startKubernetes';

const huge = Buffer.alloc(1_000_000, ' ');

/** Errors quote the token, as a careless proxy would. */
const faults: Record<
  ControllerProblemReason,
  (request: IncomingMessage, response: ServerResponse) => void
> = {
  unauthorized: ({ headers }, response) =>
    send(response, status(401, 'Unauthorized', `${headers.authorization}?`)),
  forbidden: ({ headers }, response) =>
    send(
      response,
      status(403, 'Forbidden', `not with ${headers.authorization}`),
    ),
  'rate-limited': ({ headers }, response) =>
    send(
      response,
      status(429, 'TooManyRequests', `wait, ${headers.authorization}`),
    ),
  unavailable: ({ headers }, response) =>
    send(response, {
      status: 500,
      body: {
        error: {
          name: 'Error',
          message: `no way for ${headers.authorization}`,
        },
      },
    }),
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

describe.each<[ApplicationKind, string, string, string]>([
  ['Application', 'argocd', 'checkout-dev', 'search-dev'],
  ['Kustomization', 'flux-system', 'checkout', 'search'],
])('%s', (kind, namespace, name, otherName) => {
  describeControllerContract({
    name: `${kind} through the Kubernetes API`,
    reasons: Object.keys(faults) as ControllerProblemReason[],
    withoutTargetState: true,
    create: async () => {
      const started = await startKubernetes();
      const { fake } = started;
      const state = () => fake.find(kind, name).status as JsonObject;
      const ref = { instance: 'main', kind, namespace };
      return {
        controller: kind === 'Application' ? started.argoCd() : started.flux(),
        application: { ...ref, name },
        other: { ...ref, name: otherName },
        secretValue: SECRET_VALUE,
        credential: PLUGIN_TOKEN,
        compareAgain: () => {
          state().reconciledAt = '2026-11-20T11:00:00Z';
          state().lastHandledReconcileAt = '2026-11-20T11:00:00Z';
        },
        change: () => {
          state().sync = { status: 'Synced', revision: 'f'.repeat(40) };
          state().lastAttemptedRevision = `main@sha1:${'f'.repeat(40)}`;
        },
        fail: reason => {
          fake.intercept = (request, response) => {
            faults[reason](request, response);
            return true;
          };
        },
        stall: () => {
          fake.intercept = () => true;
        },
        dispose: started.close,
      };
    },
  });
});
