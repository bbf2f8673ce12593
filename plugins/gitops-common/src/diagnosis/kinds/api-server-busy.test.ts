import { withFailedSync } from '../__testUtils__/snapshots';
import { testKind } from '../__testUtils__/testKind';
import { apiServerBusy } from './api-server-busy';

testKind(apiServerBusy, {
  recognises: {
    'a store that does not answer': {
      from: 'etcd server/etcdserver/errors.go',
      given: withFailedSync('etcdserver: request timed out'),
      cause:
        'The API server of the cluster of the instance "main" is overloaded: etcdserver: request timed out.',
      quotes: 'request timed out',
      steps: ['Sync again', 'etcd'],
      sharedCause: 'api-server-busy:main/in-cluster',
    },
    'an answer that takes too long': {
      from: 'kubernetes apimachinery/pkg/api/errors/errors.go',
      given: withFailedSync(
        'the server was unable to return a response in the time allotted, but may still be processing the request (patch deployments.apps checkout)',
      ),
      cause:
        'The API server of the cluster of the instance "main" is overloaded: the server was unable to return a response in the time allotted.',
      quotes: 'in the time allotted',
      steps: ['Sync again'],
      sharedCause: 'api-server-busy:main/in-cluster',
    },
  },
  ignores: {
    'a status that is too large for the store': withFailedSync(
      'etcdserver: request is too large',
    ),
  },
});
