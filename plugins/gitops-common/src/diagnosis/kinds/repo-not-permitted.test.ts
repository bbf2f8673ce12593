import { withCondition } from '../__testUtils__/snapshots';
import { testKind } from '../__testUtils__/testKind';
import { repoNotPermitted } from './repo-not-permitted';

testKind(repoNotPermitted, {
  recognises: {
    'a repository that is not listed': {
      from: 'argo-cd util/argo/argo.go:655',
      given: withCondition(
        'InvalidSpecError',
        "application repo https://x:y@git.acme.dev/other.git is not permitted in project 'payments'",
      ),
      cause:
        'The project "payments" does not allow the repository https://git.acme.dev/other.git.',
      quotes: 'is not permitted in project',
      steps: ['is spelled', 'Ask the platform team'],
    },
  },
  ignores: {
    'a repository of a chart that another depends on': withCondition(
      'ComparisonError',
      "Failed to load target state: helm repos https://charts.acme.dev are not permitted in project 'payments'",
    ),
  },
});
