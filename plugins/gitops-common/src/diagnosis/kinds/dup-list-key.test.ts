import { withCondition, withFailedSync } from '../__testUtils__/snapshots';
import { testKind } from '../__testUtils__/testKind';
import { dupListKey } from './dup-list-key';

testKind(dupListKey, {
  recognises: {
    'an environment variable that is there twice': {
      from: 'argo-cd docs/faq.md',
      given: withCondition(
        'ComparisonError',
        "Failed to compare desired state to live state: failed to calculate diff: The order in patch list: [map[name:LOG_LEVEL value:info] map[name:PORT value:80] map[name:LOG_LEVEL value:debug]] doesn't match $setElementOrder list: [map[name:LOG_LEVEL] map[name:PORT]]",
      ),
      cause:
        'A list in a manifest has the entry "LOG_LEVEL" twice, which cannot be merged with the live state.',
      quotes: 'The order in patch list',
      steps: ['Remove the repeated'],
    },
  },
  ignores: {
    'a value that is not valid': withFailedSync(
      'Service "x" is invalid: spec.ports[1].name: Invalid value: "": must be set',
    ),
  },
});
