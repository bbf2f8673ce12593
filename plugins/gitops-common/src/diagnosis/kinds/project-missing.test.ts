import { withCondition } from '../__testUtils__/snapshots';
import { testKind } from '../__testUtils__/testKind';
import { projectMissing } from './project-missing';

testKind(projectMissing, {
  recognises: {
    'a project that is not there': {
      from: 'argo-cd controller/appcontroller.go:2744',
      given: withCondition(
        'InvalidSpecError',
        'Application referencing project paiments which does not exist',
      ),
      cause:
        'The project "paiments", which the Application names, does not exist.',
      quotes: 'referencing project paiments',
      steps: ['Correct the name', 'Ask the platform team'],
    },
    'a project that is for other namespaces': {
      from: 'argo-cd util/argo/argo.go',
      given: withCondition(
        'InvalidSpecError',
        "application 'checkout' in namespace 'team-a' is not allowed to use project 'payments'",
      ),
      cause:
        'The project "payments" does not take Applications of the namespace "team-a".',
      quotes: "is not allowed to use project 'payments'",
      steps: ['sourceNamespaces'],
    },
  },
  ignores: {
    'a cluster that is not there': withCondition(
      'InvalidSpecError',
      'unable to find destination server: there are no clusters with this name: payments',
    ),
  },
});
