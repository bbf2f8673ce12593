import { withCondition } from '../__testUtils__/snapshots';
import { testKind } from '../__testUtils__/testKind';
import { diffSchema } from './diff-schema';

testKind(diffSchema, {
  recognises: {
    'an object that the server does not take when it compares': {
      from: 'argo-cd gitops-engine/pkg/diff/diff.go',
      given: withCondition(
        'ComparisonError',
        'Failed to compare desired state to live state: failed to calculate diff: error calculating server side diff: serverSideDiff error: error running server side apply in dryrun mode for resource Deployment/checkout: Deployment.apps "checkout" is invalid: spec.template.spec.containers[0].image: Required value',
      ),
      cause:
        'Argo CD cannot compare target and live state of the Deployment "checkout", because the server does not take it: Deployment.apps "checkout" is invalid: spec.template.spec.containers[0].image: Required value.',
      quotes: 'Required value',
      steps: ['spelled right'],
    },
    'a field that Argo CD does not know': {
      from: 'argo-cd #17358 #18778',
      given: withCondition(
        'ComparisonError',
        'Failed to compare desired state to live state: failed to calculate diff: error calculating structured merge diff: error building typed value from config resource: .spec.template.spec.restartPolicyRules: field not declared in schema',
      ),
      cause:
        'Argo CD cannot compare target and live state, because it does not know the field .spec.template.spec.restartPolicyRules.',
      quotes: 'field not declared in schema',
      steps: [
        'is spelled right',
        'ServerSideDiff=true',
        'managedFieldsManagers',
      ],
    },
  },
  ignores: {
    'a cluster that does not answer': withCondition(
      'ComparisonError',
      'Failed to load live state: failed to get cluster info for "https://10.0.0.1": dial tcp 10.0.0.1:443: i/o timeout',
    ),
  },
});
