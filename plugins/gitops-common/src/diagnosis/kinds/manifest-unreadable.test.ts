import { withCondition } from '../__testUtils__/snapshots';
import { testKind } from '../__testUtils__/testKind';
import { manifestUnreadable } from './manifest-unreadable';

const LOADING =
  'Failed to load target state: failed to generate manifest for source 1 of 1: rpc error: code = Unknown desc = ';

testKind(manifestUnreadable, {
  recognises: {
    'a file that is no YAML': {
      from: 'argo-cd reposerver/repository/repository.go',
      given: withCondition(
        'ComparisonError',
        `${LOADING}failed to unmarshal "deployment.yaml": failed to unmarshal manifest: error converting YAML to JSON: yaml: line 7: mapping values are not allowed in this context`,
      ),
      cause:
        'The file "deployment.yaml" in https://git.acme.dev/platform/gitops.git at "main" cannot be read: error converting YAML to JSON: yaml: line 7: mapping values are not allowed in this context.',
      quotes: 'line 7',
      steps: ['Correct the file', 'directory.exclude'],
    },
    'a manifest without a file': {
      from: 'argo-cd gitops-engine/pkg/utils/kube/kube.go',
      given: withCondition(
        'ComparisonError',
        `${LOADING}failed to unmarshal manifest: error unmarshaling JSON: while decoding JSON: Object 'Kind' is missing in '{"a":1}'`,
      ),
      cause:
        'A file in https://git.acme.dev/platform/gitops.git at "main" cannot be read: error unmarshaling JSON: while decoding JSON: Object \'Kind\' is missing in \'{"a":1}\'.',
      quotes: "'Kind' is missing",
      steps: ['Correct the file'],
    },
  },
  ignores: {
    'a chart that does not render': withCondition(
      'ComparisonError',
      `${LOADING}\`helm template .\` failed exit status 1: Error: YAML parse error on checkout/templates/a.yaml: error converting YAML to JSON: yaml: line 12`,
    ),
  },
});
