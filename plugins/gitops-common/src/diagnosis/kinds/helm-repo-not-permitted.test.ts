import { withCondition } from '../__testUtils__/snapshots';
import { testKind } from '../__testUtils__/testKind';
import { helmRepoNotPermitted } from './helm-repo-not-permitted';

testKind(helmRepoNotPermitted, {
  recognises: {
    'a dependency of a chart': {
      from: 'argo-cd reposerver/repository/repository.go:1400; #13833',
      given: withCondition(
        'ComparisonError',
        "Failed to load target state: failed to generate manifest for source 1 of 1: rpc error: code = Unknown desc = Manifest generation error (cached): helm repos https://charts.acme.dev/stable, oci://reg.acme.dev/charts are not permitted in project 'payments'",
      ),
      cause:
        'The chart depends on charts of https://charts.acme.dev/stable, oci://reg.acme.dev/charts, which the project "payments" does not allow.',
      quotes: 'helm repos https://charts.acme.dev/stable',
      steps: ['Ask the platform team', 'allows', 'hard refresh'],
    },
  },
  ignores: {
    'the repository of the Application itself': withCondition(
      'InvalidSpecError',
      "application repo https://charts.acme.dev is not permitted in project 'payments'",
    ),
  },
});
