import {
  event,
  replicaSet,
  treeOf,
  withDetail,
  withFailedSync,
} from '../__testUtils__/snapshots';
import { testKind } from '../__testUtils__/testKind';
import { nsTerminating } from './ns-terminating';

const text =
  'pods "checkout-7c9d8b5f46-" is forbidden: unable to create new content in namespace payments-dev because it is being terminated';
const cause =
  'The namespace "payments-dev" is being deleted and takes nothing new.';

testKind(nsTerminating, {
  recognises: {
    'an object that is applied': {
      from: 'kubernetes apiserver NamespaceLifecycle admission; argo-cd #13216',
      given: withFailedSync(text),
      cause,
      quotes: 'being terminated',
      steps: ['Find out who', 'Wait until', 'Sync again'],
    },
    'pods that a ReplicaSet makes': {
      from: 'kubernetes apiserver NamespaceLifecycle admission',
      given: withDetail({
        nodes: treeOf([]),
        events: [
          event('FailedCreate', `Error creating: ${text}`, {
            resource: replicaSet,
          }),
        ],
      }),
      cause,
      quotes: 'being terminated',
      steps: ['Find out who'],
    },
  },
  ignores: {
    'a pod that is ending': withFailedSync('pod is being terminated'),
  },
});
