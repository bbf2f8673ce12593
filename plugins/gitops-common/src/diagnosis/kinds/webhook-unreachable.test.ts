import { withFailedSync } from '../__testUtils__/snapshots';
import { testKind } from '../__testUtils__/testKind';
import { webhookUnreachable } from './webhook-unreachable';

testKind(webhookUnreachable, {
  recognises: {
    'a webhook that takes too long': {
      from: 'kubernetes apiserver admission/plugin/webhook; talos-argocd-proxmox PR 1819',
      given: withFailedSync(
        'Internal error occurred: failed calling webhook "mutate.acme.dev": failed to call webhook: Post "https://policy.platform.svc:443/mutate?timeout=10s": context deadline exceeded',
      ),
      cause:
        'The admission webhook "mutate.acme.dev" (policy.platform.svc) of the cluster of the instance "main" does not work: it does not answer in time.',
      quotes: 'failed calling webhook "mutate.acme.dev"',
      steps: ['repair the webhook', 'Sync again'],
      sharedCause: 'webhook-unreachable:mutate.acme.dev:main/in-cluster',
    },
    'a certificate that ran out': {
      from: 'kubernetes apiserver admission/plugin/webhook',
      given: {
        ...withFailedSync(
          'Internal error occurred: failed calling webhook "webhook.cert-manager.io": failed to call webhook: Post "https://cert-manager-webhook.cert-manager.svc:443/validate?timeout=30s": tls: failed to verify certificate: x509: certificate has expired or is not yet valid',
        ),
        destination: { name: 'prod-eu' },
      },
      cause:
        'The admission webhook "webhook.cert-manager.io" (cert-manager-webhook.cert-manager.svc) of the cluster "prod-eu" does not work: its certificate is not valid.',
      quotes: 'failed calling webhook',
      steps: ['repair the webhook'],
      sharedCause: 'webhook-unreachable:webhook.cert-manager.io:prod-eu',
    },
  },
  ignores: {
    'a webhook that refuses': withFailedSync(
      'admission webhook "mutate.acme.dev" denied the request: connection refused is not a reason',
    ),
  },
});
