import { withCondition } from '../__testUtils__/snapshots';
import { testKind } from '../__testUtils__/testKind';
import { cmpMissing } from './cmp-missing';

const failed = (message: string) =>
  withCondition(
    'ComparisonError',
    `Failed to load target state: rpc error: code = Unknown desc = ${message}`,
  );

testKind(cmpMissing, {
  recognises: {
    'a source that no plugin takes': {
      from: 'argo-cd util/app/discovery/discovery.go:127; #13013',
      given: failed(
        'error detecting app type: could not find plugin supporting the given repository',
      ),
      cause: 'No config management plugin of the controller takes this source.',
      quotes: 'could not find plugin supporting',
      steps: ['Name the plugin', 'sidecar is installed'],
    },
    'a sidecar that failed': {
      from: 'argo-cd #12092',
      given: failed(
        "plugin sidecar failed. couldn't open the tarball of the repository",
      ),
      cause:
        "The config management plugin of this source failed: plugin sidecar failed. couldn't open the tarball of the repository.",
      quotes: 'plugin sidecar failed',
      steps: ['Read the log'],
    },
  },
  ignores: {
    'a plugin of Helm': failed(
      '`helm template .` failed exit status 1: Error: plugin "secrets" exited with error',
    ),
  },
});
