import {
  ref,
  withCondition,
  withFailedSync,
  withOperation,
} from '../__testUtils__/snapshots';
import { testKind } from '../__testUtils__/testKind';
import { rbacApply } from './rbac-apply';

testKind(rbacApply, {
  recognises: {
    'an object that may not be created': {
      from: 'kubernetes apiserver authorization; argo-cd test/e2e',
      given: withFailedSync(
        'roles.rbac.authorization.k8s.io is forbidden: User "system:serviceaccount:argocd:payments-deployer" cannot create resource "roles" in API group "rbac.authorization.k8s.io" in the namespace "payments-dev"',
        ref('rbac.authorization.k8s.io/v1 Role checkout'),
      ),
      cause:
        'The account "system:serviceaccount:argocd:payments-deployer" may not create "roles", which the Role "checkout" needs.',
      quotes: 'cannot create resource "roles"',
      steps: ['belongs to this Application', 'Ask the platform team'],
    },
    'a project without an account to run as': {
      from: 'argo-cd controller/sync.go:285',
      given: withOperation(
        'Error',
        'failed to find a matching service account to impersonate: no matching service account found for destination server https://kubernetes.default.svc and namespace payments-dev',
      ),
      cause:
        "The project names no service account for the Application's destination, and syncs run as one.",
      quotes: 'matching service account',
      steps: ['belongs', 'set up the account'],
    },
  },
  ignores: {
    'a kind that may not be listed': withCondition(
      'ComparisonError',
      'Failed to load live state: failed to load initial state of resource Secret: secrets is forbidden: User "x" cannot list resource "secrets" in API group ""',
    ),
    'a quota': withFailedSync(
      'pods "x" is forbidden: exceeded quota: q, requested: pods=1, used: pods=5, limited: pods=5',
    ),
  },
});
