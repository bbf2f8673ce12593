import { exampleStandards } from '../../__testUtils__/exampleStandards';
import type { JsonObject } from '../../kubernetes';
import { deployment } from '../__testUtils__/manifests';
import { testRule } from '../__testUtils__/testRule';
import { applicationCoherence } from './application-coherence';

const FILE = 'environments/dev/applications/payments/checkout.yaml';

function application(spec: JsonObject = {}, name = 'checkout-dev') {
  return {
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'Application',
    metadata: { name, namespace: 'argocd' },
    spec: {
      project: 'payments',
      source: {
        repoURL: 'https://git.acme.dev/platform/gitops.git',
        targetRevision: 'main',
        path: 'environments/dev/workloads/payments/checkout',
      },
      destination: { name: 'acme-nonprod', namespace: 'payments-dev' },
      ...spec,
    },
  };
}

testRule(applicationCoherence, {
  standards: exampleStandards(),
  valid: {
    'an Application as the standards want it': { [FILE]: application() },
    'an Application of the platform in a project of its own': {
      'platform/root.yaml': application({ project: 'platform' }, 'root'),
    },
  },
  invalid: {
    'another project, cluster and folder': {
      given: {
        [FILE]: application({
          project: 'default',
          destination: { server: 'https://prod', namespace: 'kube-system' },
          sources: [],
        }),
      },
      hits: [
        {
          path: 'spec.project',
          message:
            'The Application "checkout-dev" says "default" at spec.project, and the standards say "payments".',
        },
        {
          path: 'spec.destination.name',
          message:
            'The Application "checkout-dev" says nothing at spec.destination.name, and the standards say "acme-nonprod".',
        },
        {
          path: 'spec.destination.server',
          message:
            'The Application "checkout-dev" says "https://prod" at spec.destination.server, and the standards say nothing.',
        },
        {
          path: 'spec.destination.namespace',
          message:
            'The Application "checkout-dev" says "kube-system" at spec.destination.namespace, and the standards say "payments-dev".',
        },
        {
          path: 'spec.sources',
          message:
            'The Application "checkout-dev" says "something else" at spec.sources, and the standards say nothing.',
        },
      ],
    },
    'another kind among the Applications': {
      given: { [FILE]: deployment() },
      hits: [
        {
          path: 'kind',
          message: 'A Deployment lies among the Applications.',
        },
      ],
    },
    'an Application among the manifests of a workload': {
      given: {
        'environments/dev/workloads/payments/checkout/app.yaml': application(),
      },
      hits: [
        {
          path: 'kind',
          message:
            'The Application "checkout-dev" lies among the manifests of a workload, which must not create Applications.',
        },
      ],
    },
    'an Application in the project that allows everything': {
      given: {
        'platform/root.yaml': application({ project: 'default' }, 'root'),
      },
      hits: [
        {
          path: 'spec.project',
          message:
            'The Application "root" is in the project "default", which allows everything.',
        },
      ],
    },
  },
});
