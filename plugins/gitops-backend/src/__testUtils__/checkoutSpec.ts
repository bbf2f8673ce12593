import type { Preview } from '@slipway/plugin-gitops-common/api';
import type { ApiClient } from './createApiClient';

/** A complete spec of a workload of the payments team. */
export const checkoutSpec = {
  name: 'checkout',
  owner: 'payments',
  kind: 'api',
  image: { repository: 'registry.acme.dev/payments/checkout', tag: '1.8.0' },
  dependencies: [{ type: 'redis' }],
  expose: { visibility: 'internal' },
  health: { liveness: { http: '/livez' }, readiness: { http: '/healthz' } },
};

/** Previews a spec for dev and gives the request that opens what was seen. */
export async function previewAndOpen(
  client: ApiClient,
  spec: object = checkoutSpec,
  requestKey: string = 'request-1',
) {
  return openSource(client, { spec }, { requestKey });
}

/** Previews anything that a change is made from, and opens what was seen. */
export async function openSource(
  client: ApiClient,
  source: object,
  options: {
    environment?: string;
    requestKey?: string;
    overwriteHandEdits?: boolean;
  } = {},
) {
  const { environment = 'dev', requestKey = 'request-1', ...rest } = options;
  const { body } = await client.post('/previews', { source, environment });
  const preview = body as Preview;
  const request = {
    source,
    environment,
    planDigest: preview.plan?.digest,
    baseDigest: preview.baseDigest,
    requestKey,
    ...rest,
  };
  return {
    preview,
    request,
    response: await client.post('/changes', request),
  };
}
