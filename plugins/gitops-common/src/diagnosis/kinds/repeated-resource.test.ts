import { application } from '../__testUtils__/snapshots';
import { testKind } from '../__testUtils__/testKind';
import { repeatedResource } from './repeated-resource';

const warned = (type: string, message: string) =>
  application({ conditions: [{ type, message }] });

testKind(repeatedResource, {
  recognises: {
    'two manifests of one Service': {
      from: 'argo-cd controller/state.go:567',
      given: warned(
        'RepeatedResourceWarning',
        'Resource /Service/payments-dev/checkout appeared 2 times among application resources.',
      ),
      cause:
        'The sources of the Application have 2 manifests of /Service/payments-dev/checkout.',
      quotes: 'appeared 2 times',
      steps: ['Keep one'],
    },
  },
  ignores: {
    'a resource of two Applications': warned(
      'SharedResourceWarning',
      'Service/checkout is part of applications a and b',
    ),
  },
});
