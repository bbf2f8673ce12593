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
    'why a plugin failed, and not that Helm ran in it': {
      from: 'argo-cd cmpserver/plugin/plugin.go',
      given: withCondition(
        'ComparisonError',
        'Failed to load target state: failed to generate manifest for source 1 of 1: rpc error: code = Unknown desc = plugin sidecar failed. error generating manifests in cmp: rpc error: code = Unknown desc = error generating manifests: `sh -c "helm template . | avp -"` failed exit status 1: Error: Replace: missing Vault value for placeholder password',
      ),
      cause:
        'The config management plugin of this source failed: Replace: missing Vault value for placeholder password.',
      quotes: 'missing Vault value',
      steps: ['sidecar'],
    },
    'a plugin that is not installed': {
      from: 'argo-cd util/app/discovery/discovery.go',
      given: withCondition(
        'ComparisonError',
        'Failed to load target state: failed to generate manifest for source 1 of 1: rpc error: code = Unknown desc = plugin sidecar failed. couldn\'t find cmp-server plugin with name "avp-helm" supporting the given repository',
      ),
      cause:
        'The controller has no config management plugin "avp-helm" that takes this source.',
      quotes: 'avp-helm',
      steps: ['Name the plugin', 'sidecar is installed'],
    },
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
