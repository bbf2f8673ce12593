import {
  event,
  release,
  replicaSet,
  withFailedSync,
  withPods,
} from '../__testUtils__/snapshots';
import { testKind } from '../__testUtils__/testKind';
import { configRef } from './config-ref';

const waiting = (message: string) => ({
  state: { waiting: { reason: 'CreateContainerConfigError', message } },
});

testKind(configRef, {
  recognises: {
    'a PriorityClass that is not there': {
      from: 'kubernetes plugin/pkg/admission/priority/admission.go',
      given: withPods({
        status: { state: { waiting: { reason: 'ContainerCreating' } } },
        events: [
          event(
            'FailedCreate',
            'Error creating: pods "checkout-7c9d8b5f46-" is forbidden: no PriorityClass with name urgent was found',
            { resource: replicaSet },
          ),
        ],
      }),
      cause:
        'The Deployment "checkout" needs the PriorityClass "urgent", which does not exist.',
      quotes: 'no PriorityClass',
      steps: ['Add the PriorityClass'],
    },
    'a SecretProviderClass that is not there': {
      from: 'secrets-store-csi-driver pkg/secrets-store/nodeserver.go',
      given: withPods({
        status: { state: { waiting: { reason: 'ContainerCreating' } } },
        events: [
          event(
            'FailedMount',
            'MountVolume.SetUp failed for volume "vault" : rpc error: code = Unknown desc = failed to get secretproviderclass payments-dev/checkout, error: SecretProviderClass.secrets-store.csi.x-k8s.io "checkout" not found',
          ),
        ],
      }),
      cause:
        'The Deployment "checkout" needs the SecretProviderClass "checkout", which does not exist in the namespace "payments-dev".',
      quotes: 'not found',
      steps: ['Add the SecretProviderClass'],
    },
    'a Secret that is not there': {
      from: 'kubernetes kubelet_pods.go',
      given: withPods({ status: waiting('secret "checkout-db" not found') }),
      context: { release },
      cause:
        'The Deployment "checkout" needs the Secret "checkout-db", which does not exist in the namespace "payments-dev".',
      quotes: 'secret "checkout-db" not found',
      steps: ['Add the Secret', 'synced before'],
      edits: {},
    },
    'a key that a Secret does not have': {
      from: 'kubernetes kubelet_pods.go',
      given: withPods({
        status: waiting(
          "couldn't find key STRIPE_KEY in Secret payments-dev/checkout",
        ),
      }),
      cause:
        'The Deployment "checkout" needs the key "STRIPE_KEY" in the Secret "checkout", which does not exist in the namespace "payments-dev".',
      quotes: "couldn't find key STRIPE_KEY",
      steps: ['Add the key "STRIPE_KEY"'],
    },
    'a ServiceAccount that is not there': {
      from: 'kubernetes plugin/pkg/admission/serviceaccount/admission.go',
      given: withPods({
        status: { state: { waiting: { reason: 'ContainerCreating' } } },
        events: [
          event(
            'FailedCreate',
            'Error creating: pods "checkout-7c9d8b5f46-" is forbidden: error looking up service account payments-dev/checkout: serviceaccount "checkout" not found',
            { resource: replicaSet },
          ),
        ],
      }),
      cause:
        'The Deployment "checkout" needs the ServiceAccount "checkout", which does not exist in the namespace "payments-dev".',
      quotes: 'serviceaccount "checkout" not found',
      steps: ['Add the ServiceAccount'],
    },
    'a volume that cannot be mounted': {
      from: 'kubernetes pkg/volume/configmap/configmap.go',
      given: withPods({
        status: { state: { waiting: { reason: 'ContainerCreating' } } },
        events: [
          event(
            'FailedMount',
            'MountVolume.SetUp failed for volume "files" : configmap "checkout-files" not found',
          ),
        ],
      }),
      cause:
        'The Deployment "checkout" needs the ConfigMap "checkout-files", which does not exist in the namespace "payments-dev".',
      quotes: 'configmap "checkout-files" not found',
      steps: ['Add the ConfigMap'],
    },
  },
  ignores: {
    'a Secret that a sync wants to change': withFailedSync(
      'secrets "db" not found',
    ),
    'a kubelet that has not seen the volume yet': withPods({
      status: { state: { waiting: { reason: 'ContainerCreating' } } },
      events: [
        event(
          'FailedMount',
          'MountVolume.SetUp failed for volume "kube-api-access" : object "payments-dev"/"kube-root-ca.crt" not registered',
        ),
      ],
    }),
  },
});
