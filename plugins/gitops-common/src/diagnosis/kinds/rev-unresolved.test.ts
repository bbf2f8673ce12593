import { notReady, withCondition } from '../__testUtils__/snapshots';
import { testKind } from '../__testUtils__/testKind';
import { revUnresolved } from './rev-unresolved';

const failed = (message: string) =>
  withCondition(
    'ComparisonError',
    `Failed to load target state: failed to generate manifest for source 1 of 1: rpc error: code = Unknown desc = ${message}`,
  );

testKind(revUnresolved, {
  recognises: {
    'a chart version that an OCI registry does not have': {
      from: 'helm pkg/registry/client.go',
      given: withCondition(
        'ComparisonError',
        'Failed to load target state: failed to generate manifest for source 1 of 1: rpc error: code = Unknown desc = `helm pull oci://registry.acme.dev/charts/checkout --version 9.9.9` failed exit status 1: Error: registry.acme.dev/charts/checkout:9.9.9: not found',
      ),
      cause:
        'The chart "checkout" has no version "9.9.9" in oci://registry.acme.dev/charts/checkout.',
      quotes: '9.9.9: not found',
      steps: ['List the versions'],
    },
    'a version that an OCI registry does not have': {
      from: 'argo-cd util/oci/client.go',
      given: withCondition(
        'ComparisonError',
        'Failed to load target state: failed to generate manifest for source 1 of 1: rpc error: code = Unknown desc = cannot get digest for revision 1.2.9: registry.acme.dev/charts/checkout:1.2.9: not found',
      ),
      cause:
        'The revision "1.2.9" does not exist in https://git.acme.dev/platform/gitops.git.',
      quotes: 'revision 1.2.9',
      steps: ['"1.2.9" was pushed'],
    },
    'a tag that Git does not know': {
      from: 'git builtin/checkout.c',
      given: withCondition(
        'ComparisonError',
        "Failed to load target state: failed to generate manifest for source 1 of 1: rpc error: code = Unknown desc = failed to checkout FETCH_HEAD: `git checkout --force v2.9.0` failed exit status 1: error: pathspec 'v2.9.0' did not match any file(s) known to git",
      ),
      cause:
        'The revision "v2.9.0" does not exist in https://git.acme.dev/platform/gitops.git.',
      quotes: "pathspec 'v2.9.0'",
      steps: ['"v2.9.0" was pushed'],
    },
    'a version range that nothing fits': {
      from: 'argo-cd util/git/client.go',
      given: withCondition(
        'ComparisonError',
        "Failed to load target state: failed to generate manifest for source 1 of 1: rpc error: code = Unknown desc = unable to resolve '>=3.0.0 <4' to a commit SHA",
      ),
      cause:
        'The revision ">=3.0.0 <4" does not exist in https://git.acme.dev/platform/gitops.git.',
      quotes: "'>=3.0.0 <4'",
      steps: ['Correct the target revision'],
    },
    'a branch that is gone': {
      from: 'argo-cd util/git/client.go:1007',
      given: failed("unable to resolve 'release-7' to a commit SHA"),
      cause:
        'The revision "release-7" does not exist in https://git.acme.dev/platform/gitops.git.',
      quotes: "unable to resolve 'release-7'",
      steps: ['was pushed', 'Correct the target revision'],
    },
    'the older wording': {
      from: 'argo-cd #7282',
      given: failed("Unable to resolve 'v1.2.x' to a commit SHA"),
      cause:
        'The revision "v1.2.x" does not exist in https://git.acme.dev/platform/gitops.git.',
      quotes: "Unable to resolve 'v1.2.x'",
      steps: ['was pushed'],
    },
    'a version of a chart': {
      from: 'helm pkg/downloader/chart_downloader.go',
      given: failed(
        '`helm pull --version 9.9.9 redis` failed exit status 1: Error: chart "redis" version "9.9.9" not found in https://charts.acme.dev repository',
      ),
      cause:
        'The chart "redis" has no version "9.9.9" in https://charts.acme.dev.',
      quotes: 'version "9.9.9" not found',
      steps: ['List the versions'],
    },
    'a branch that Flux cannot find': {
      from: 'flux source-controller pkg/git/gogit/clone.go',
      given: notReady(
        'GitOperationFailed',
        "failed to checkout and determine revision: unable to clone 'https://git.acme.dev/x': couldn't find remote ref \"refs/heads/prd\"",
      ),
      cause:
        'The revision "refs/heads/prd" does not exist in https://git.acme.dev/platform/gitops.git.',
      quotes: "couldn't find remote ref",
      steps: ['was pushed'],
    },
  },
  ignores: {
    'a reference to a value that Helm does not resolve': failed(
      '`helm template .` failed exit status 1: Error: unable to resolve host name in values',
    ),
  },
});
