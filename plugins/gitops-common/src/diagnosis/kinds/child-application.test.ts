import { application, deployment, ref } from '../__testUtils__/snapshots';
import { testKind } from '../__testUtils__/testKind';
import { childApplication } from './child-application';

const child = (
  status: string,
  resource = ref('argoproj.io/v1alpha1 Application orders-dev', 'argocd'),
) =>
  application({
    health: { status: status === 'Healthy' ? 'Healthy' : 'Degraded' },
    resources: [{ resource, health: { status } }],
  });

testKind(childApplication, {
  recognises: {
    'an app of apps with one that is Degraded': {
      from: 'argo-cd resource_customizations/argoproj.io/Application/health.lua',
      given: child('Degraded'),
      cause:
        'The Application "orders-dev", which this one has made, is Degraded.',
      quotes: 'Degraded',
      steps: ['Look at the diagnosis'],
    },
  },
  ignores: {
    'an app of apps that is well': child('Healthy'),
    'a Deployment': child('Degraded', deployment),
  },
});
