import { deployment, ref, withFailedSync } from '../__testUtils__/snapshots';
import { testKind } from '../__testUtils__/testKind';
import { validation } from './validation';

testKind(validation, {
  recognises: {
    'a field that does not exist': {
      from: 'kubernetes apimachinery strict decoding; argo-cd test/e2e',
      given: withFailedSync(
        'Deployment in version "v1" cannot be handled as a Deployment: strict decoding error: unknown field "spec.template.spec.containers[0].prots"',
        deployment,
      ),
      cause:
        'The Deployment "checkout" is not valid: it has no field "spec.template.spec.containers[0].prots".',
      quotes: 'unknown field',
      steps: ['Correct the field'],
    },
    'a value that a field may not have': {
      from: 'argo-cd gitops-engine/pkg/sync/sync_context.go:535; kubernetes apimachinery field/errors.go',
      given: withFailedSync(
        'Service "checkout" is invalid: spec.ports[0].port: Invalid value: 99999: must be between 1 and 65535, inclusive (dry run)',
        ref('v1 Service checkout'),
      ),
      cause:
        'The Service "checkout" is not valid: spec.ports[0].port: Invalid value: 99999: must be between 1 and 65535, inclusive (dry run).',
      quotes: 'Invalid value: 99999',
      steps: ['Correct the value'],
    },
    'data that a schema refuses': {
      from: 'kubectl validation',
      given: withFailedSync(
        'error validating data: [apiVersion not set, kind not set]',
        deployment,
      ),
      cause:
        'The Deployment "checkout" is not valid: [apiVersion not set, kind not set].',
      quotes: 'error validating data',
      steps: ['Correct the value'],
    },
  },
  ignores: {
    'a field that cannot be changed': withFailedSync(
      'Deployment.apps "checkout" is invalid: spec.selector: Invalid value: x: field is immutable',
    ),
    'a policy that refuses': withFailedSync(
      'admission webhook "w" denied the request: spec.replicas: Invalid value: 1',
    ),
  },
});
