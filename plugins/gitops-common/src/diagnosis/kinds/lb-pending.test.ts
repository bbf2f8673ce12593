import { application, ref } from '../__testUtils__/snapshots';
import { testKind } from '../__testUtils__/testKind';
import { lbPending } from './lb-pending';

const service = ref('v1 Service checkout');
const pending = (since: string, resource = service) =>
  application({
    health: { status: 'Progressing', since },
    resources: [{ resource, health: { status: 'Progressing' } }],
  });

testKind(lbPending, {
  recognises: {
    'a load balancer without address': {
      from: 'argo-cd gitops-engine/pkg/health/health_service.go; docs/faq.md',
      given: pending('2026-03-02T09:30:00Z'),
      cause:
        'The Service "checkout" has had no address since 2026-03-02 09:30 UTC.',
      quotes: 'Progressing',
      steps: ['Look at the events', 'gives addresses'],
    },
    'an Ingress without address': {
      from: 'argo-cd gitops-engine/pkg/health/health_ingress.go; docs/faq.md',
      given: pending(
        '2026-03-02T09:30:00Z',
        ref('networking.k8s.io/v1 Ingress checkout'),
      ),
      cause:
        'The Ingress "checkout" has had no address since 2026-03-02 09:30 UTC.',
      quotes: 'Progressing',
      steps: ['Look at the events', 'publishService'],
    },
  },
  ignores: { 'one that was just made': pending('2026-03-02T09:59:00Z') },
});
