import {
  notReady,
  withCondition,
  withFailedSync,
} from '../__testUtils__/snapshots';
import { testKind } from '../__testUtils__/testKind';
import { repoAuth } from './repo-auth';

const cause =
  'The controller cannot read https://git.acme.dev/platform/gitops.git: it has no valid credentials for it, or the URL is wrong.';

testKind(repoAuth, {
  recognises: {
    'a GitHub App that was removed': {
      from: 'argo-cd util/git/creds.go',
      given: withCondition(
        'ComparisonError',
        'Failed to load target state: failed to generate manifest for source 1 of 1: rpc error: code = Unknown desc = failed to list refs: could not refresh installation id 4411\'s token: received non 2xx response status "404 Not Found"',
      ),
      cause:
        'The controller cannot read https://git.acme.dev/platform/gitops.git: it has no valid credentials for it, or the URL is wrong.',
      quotes: 'installation id 4411',
      steps: ['Renew the credentials'],
    },
    'a chart repository that is not the source': {
      from: 'helm pkg/repo/chartrepo.go',
      given: withCondition(
        'ComparisonError',
        'Failed to load target state: failed to generate manifest for source 1 of 1: rpc error: code = Unknown desc = `helm dependency build` failed exit status 1: Error: failed to fetch https://charts.acme.dev/stable/index.yaml : 401 Unauthorized',
      ),
      cause:
        'The controller cannot read https://charts.acme.dev/stable/index.yaml: it has no valid credentials for it, or the URL is wrong.',
      quotes: '401',
      steps: [
        'letter by letter',
        'Renew the credentials of https://charts.acme.dev',
      ],
    },
    'missing credentials': {
      from: 'argo-cd #9875',
      given: withCondition(
        'ComparisonError',
        'Failed to load target state: failed to generate manifest for source 1 of 1: rpc error: code = Unknown desc = failed to list refs: authentication required: Repository not found.',
      ),
      cause,
      quotes: 'authentication required',
      steps: ['Check the repository URL', 'Renew the credentials'],
    },
    'a key that is not accepted': {
      from: 'argo-cd util/argo/argo.go:461',
      given: withCondition(
        'InvalidSpecError',
        'repository not accessible: rpc error: code = Unknown desc = error testing repository connectivity: git@git.acme.dev: Permission denied (publickey).',
      ),
      cause,
      quotes: 'Permission denied (publickey)',
      steps: ['Check the repository URL'],
    },
    'a host key that is not known': {
      from: 'golang x/crypto/ssh/knownhosts',
      given: withCondition(
        'ComparisonError',
        'Failed to load target state: rpc error: code = Unknown desc = failed to list refs: ssh: handshake failed: knownhosts: key is unknown',
      ),
      cause:
        'The SSH host key of https://git.acme.dev/platform/gitops.git is not one that the controller trusts.',
      quotes: 'knownhosts: key is unknown',
      steps: ['Compare the host key'],
    },
    'a source of Flux': {
      from: 'flux source-controller internal/controller/gitrepository_controller.go',
      given: notReady(
        'AuthenticationFailed',
        "failed to checkout and determine revision: unable to list remote for 'https://git.acme.dev/x': authentication required",
      ),
      cause,
      quotes: 'authentication required',
      steps: ['Renew the credentials'],
    },
  },
  ignores: {
    'an account that may not create': withFailedSync(
      'deployments.apps is forbidden: User "system:serviceaccount:argocd:x" cannot create resource "deployments"',
    ),
    'live state that the cluster does not show': withCondition(
      'ComparisonError',
      'Failed to load live state: the server has asked for the client to provide credentials: 401 Unauthorized',
    ),
  },
});
