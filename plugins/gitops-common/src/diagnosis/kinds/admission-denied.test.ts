import {
  deployment,
  release,
  withFailedSync,
} from '../__testUtils__/snapshots';
import { testKind } from '../__testUtils__/testKind';
import { admissionDenied } from './admission-denied';

testKind(admissionDenied, {
  recognises: {
    'a policy of Kyverno': {
      from: 'kubernetes apiserver admission/plugin/webhook/errors/statuserror.go',
      given: withFailedSync(
        'admission webhook "validate.kyverno.svc-fail" denied the request: \n\nresource Deployment/payments-dev/checkout was blocked due to the following policies \n\nrequire-labels:\n  check-team: \'validation error: label team is required\'',
        deployment,
      ),
      context: { release },
      cause:
        'The policy "validate.kyverno.svc-fail" refuses the Deployment "checkout": resource Deployment/payments-dev/checkout was blocked due to the following policies require-labels: check-team: \'validation error: label team is required\'.',
      quotes: 'denied the request',
      steps: ['Change what', 'exception'],
      edits: {},
    },
    'a policy of the API server itself': {
      from: 'kubernetes apiserver admission/plugin/policy/validating',
      given: withFailedSync(
        "deployments.apps \"checkout\" is forbidden: ValidatingAdmissionPolicy 'replica-limit' with binding 'prod' denied request: replicas must be at most 5",
        deployment,
      ),
      cause:
        'The policy "replica-limit" refuses the Deployment "checkout": replicas must be at most 5.',
      quotes: 'denied request',
      steps: ['Change what'],
    },
  },
  ignores: {
    'a webhook that does not answer': withFailedSync(
      'Internal error occurred: failed calling webhook "validate.kyverno.svc-fail": failed to call webhook: Post "https://kyverno-svc.kyverno.svc:443/validate?timeout=10s": context deadline exceeded',
    ),
  },
});
