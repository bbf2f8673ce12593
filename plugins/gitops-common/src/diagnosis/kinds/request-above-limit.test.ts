import { release, withFailedSync } from '../__testUtils__/snapshots';
import { testKind } from '../__testUtils__/testKind';
import { requestAboveLimit } from './request-above-limit';

const refused = (rest: string) =>
  withFailedSync(
    `Deployment.apps "checkout" is invalid: spec.template.spec.${rest}`,
  );

testKind(requestAboveLimit, {
  recognises: {
    'a request for more memory than the limit': {
      from: 'kubernetes pkg/apis/core/validation/validation.go',
      given: refused(
        'containers[0].resources.requests: Invalid value: "2Gi": must be less than or equal to memory limit of 1Gi',
      ),
      context: { release },
      cause:
        'The request of 2Gi memory at spec.template.spec.containers[0].resources.requests of the Deployment "checkout" is above its limit of 1Gi.',
      quotes: 'must be less than or equal to memory limit',
      steps: ['Raise the memory limit to 2Gi', 'Lower the request'],
      edits: { 'resources.memoryLimit': '2Gi' },
    },
    'the older wording, of a container that is not the first': {
      from: 'kubernetes pkg/apis/core/validation/validation.go',
      given: refused(
        'containers[1].resources.requests: Invalid value: "1": must be less than or equal to cpu limit',
      ),
      context: { release },
      cause:
        'The request of 1 cpu at spec.template.spec.containers[1].resources.requests of the Deployment "checkout" is above its limit.',
      quotes: 'cpu limit',
      steps: ['Raise the cpu limit to 1'],
    },
  },
  ignores: {
    'another value that is not taken': refused(
      'containers[0].resources.requests[cpu]: Invalid value: "-1": must be greater than or equal to 0',
    ),
  },
});
