import {
  deployment,
  event,
  ref,
  replicaSet,
  treeOf,
  withDetail,
  withFailedSync,
  release,
} from '../__testUtils__/snapshots';
import { testKind } from '../__testUtils__/testKind';
import { quota } from './quota';

const refused =
  'pods "checkout-7c9d8b5f46-" is forbidden: exceeded quota: team-payments, requested: limits.memory=512Mi,requests.cpu=250m, used: limits.memory=3840Mi,requests.cpu=1900m, limited: limits.memory=4Gi,requests.cpu=2';

testKind(quota, {
  recognises: {
    'a quota that wants several amounts of several containers': {
      from: 'kubernetes plugin/pkg/admission/resourcequota/controller.go',
      given: withFailedSync(
        'pods "checkout" is forbidden: failed quota: compute: must specify limits.cpu for: istio-proxy; limits.memory for: istio-proxy,checkout',
      ),
      cause:
        'The quota "compute" of the namespace "payments-dev" refuses the Deployment "checkout", because it does not set limits.cpu and limits.memory.',
      quotes: 'failed quota: compute',
      steps: ['Set limits.cpu and limits.memory for every container'],
    },
    'pods that a Deployment cannot make, as condition and event': {
      from: 'kubernetes apiserver admission/plugin/resourcequota/controller.go; argo-cd #16720',
      given: withDetail({
        nodes: treeOf([], { status: 'Progressing' }),
        managed: [
          {
            resource: deployment,
            live: {
              apiVersion: 'apps/v1',
              kind: 'Deployment',
              metadata: { name: 'checkout' },
              status: {
                conditions: [
                  {
                    type: 'ReplicaFailure',
                    status: 'True',
                    reason: 'FailedCreate',
                    message: refused,
                  },
                ],
              },
            },
          },
        ],
        events: [
          event('FailedCreate', `Error creating: ${refused}`, {
            resource: replicaSet,
          }),
        ],
      }),
      context: { release },
      cause:
        'The quota "team-payments" of the namespace "payments-dev" refuses the Deployment "checkout": requested limits.memory=512Mi,requests.cpu=250m, used limits.memory=3840Mi,requests.cpu=1900m, limited to limits.memory=4Gi,requests.cpu=2.',
      quotes: 'exceeded quota: team-payments',
      steps: ['Lower the requests', 'ask its owners to raise'],
      edits: {},
      evidence: 2,
    },
    'an object that is refused when it is applied': {
      from: 'kubernetes apiserver admission/plugin/resourcequota/controller.go',
      given: withFailedSync(
        'services "checkout" is forbidden: exceeded quota: lb, requested: services.loadbalancers=1, used: services.loadbalancers=2, limited: services.loadbalancers=2',
        ref('v1 Service checkout'),
      ),
      cause:
        'The quota "lb" of the namespace "payments-dev" refuses the Service "checkout": requested services.loadbalancers=1, used services.loadbalancers=2, limited to services.loadbalancers=2.',
      quotes: 'exceeded quota: lb',
      steps: ['Lower the requests'],
    },
    'a pod that does not say what it needs': {
      from: 'kubernetes apiserver admission/plugin/resourcequota/controller.go',
      given: withDetail({
        nodes: treeOf([], { status: 'Progressing' }),
        events: [
          event(
            'FailedCreate',
            'Error creating: pods "checkout-7c9d8b5f46-" is forbidden: failed quota: compute: must specify limits.cpu for: sidecar; limits.memory for: sidecar',
            { resource: replicaSet },
          ),
        ],
      }),
      cause:
        'The quota "compute" of the namespace "payments-dev" refuses the Deployment "checkout", because it does not set limits.cpu and limits.memory.',
      quotes: 'failed quota: compute',
      steps: ['Set limits.cpu'],
    },
  },
  ignores: {
    'an object that the account may not create': withFailedSync(
      'pods is forbidden: User "system:serviceaccount:argocd:argocd-application-controller" cannot create resource "pods" in API group "" in the namespace "payments-dev"',
    ),
    'the API quota of a cloud provider in an event': withDetail({
      events: [
        event(
          'SyncLoadBalancerFailed',
          'googleapi: quota exceeded for addresses',
        ),
      ],
    }),
  },
});
