import { exampleStandards } from '../../__testUtils__/exampleStandards';
import type { JsonObject } from '../../kubernetes';
import { deployment } from '../__testUtils__/manifests';
import { testRule } from '../__testUtils__/testRule';
import { applicationCoherence } from './application-coherence';

const FILE = 'environments/dev/applications/payments/checkout.yaml';

const syncPolicy = {
  automated: { prune: true, selfHeal: true },
  managedNamespaceMetadata: {
    labels: {
      'pod-security.kubernetes.io/enforce': 'restricted',
      'pod-security.kubernetes.io/audit': 'restricted',
      'pod-security.kubernetes.io/warn': 'restricted',
    },
  },
  syncOptions: ['CreateNamespace=true'],
};

function application(spec: JsonObject = {}, name = 'checkout-dev') {
  return {
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'Application',
    metadata: {
      name,
      namespace: 'argocd',
      finalizers: ['resources-finalizer.argocd.argoproj.io'],
    },
    spec: {
      project: 'payments',
      source: {
        repoURL: 'https://git.acme.dev/platform/gitops.git',
        targetRevision: 'main',
        path: 'environments/dev/workloads/payments/checkout',
      },
      destination: { name: 'acme-nonprod', namespace: 'payments-dev' },
      syncPolicy,
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
            'The Application "checkout-dev" says something else at spec.sources, and the standards say nothing.',
        },
      ],
    },
    'a way to build, to sync and to be told that the standards do not give': {
      given: {
        [FILE]: {
          ...application({
            source: {
              repoURL: 'https://git.acme.dev/platform/gitops.git',
              targetRevision: 'main',
              path: 'environments/dev/workloads/payments/checkout',
              kustomize: { images: ['main=evil:1'] },
            },
            ignoreDifferences: [],
            syncPolicy: {
              ...syncPolicy,
              automated: { prune: true, selfHeal: false },
            },
          }),
          metadata: {
            name: 'checkout-dev',
            namespace: 'argocd',
            annotations: {
              'argocd.argoproj.io/skip-reconcile': 'true',
              note: 'x',
            },
            finalizers: ['resources-finalizer.argocd.argoproj.io', 'acme/hold'],
          },
          operation: {},
        },
      },
      hits: [
        ['metadata.annotations', 'something else', 'nothing'],
        ['metadata.finalizers[1]', '"acme/hold"', 'nothing'],
        ['spec.source.kustomize', 'something else', 'nothing'],
        ['spec.syncPolicy.automated.selfHeal', 'false', 'true'],
        ['spec.ignoreDifferences', 'something else', 'nothing'],
        ['operation', 'something else', 'nothing'],
      ].map(([path, says, standard]) => ({
        path,
        message: `The Application "checkout-dev" says ${says} at ${path}, and the standards say ${standard}.`,
      })),
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

describe('an environment without finalizer', () => {
  const standards = exampleStandards();
  standards.environments[0].application.finalizer = false;
  const MANIFESTS = 'environments/dev/workloads/payments/checkout';
  const account = {
    apiVersion: 'v1',
    kind: 'ServiceAccount',
    metadata: { name: 'checkout', namespace: 'payments-dev' },
  };
  const hit = {
    path: 'metadata.finalizers',
    message:
      'The Application "checkout-dev" says something else at metadata.finalizers, and the standards say nothing.',
  };

  testRule(applicationCoherence, {
    standards,
    valid: {
      'a finalizer where nothing runs any more': {
        [FILE]: application(),
        [`${MANIFESTS}/service-account.yaml`]: account,
      },
    },
    invalid: {
      'a finalizer where it is not known what runs': {
        given: { [FILE]: application() },
        hits: [hit],
      },
      'a finalizer where the workload runs': {
        given: {
          [FILE]: application(),
          [`${MANIFESTS}/deployment.yaml`]: deployment(),
        },
        hits: [hit],
      },
    },
  });
});
