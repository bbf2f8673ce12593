import { application } from '../__testUtils__/snapshots';
import { testKind } from '../__testUtils__/testKind';
import { orphaned } from './orphaned';

const warned = (message: string) =>
  application({
    conditions: [{ type: 'OrphanedResourceWarning', message }],
  });

testKind(orphaned, {
  recognises: {
    'objects that nobody manages': {
      from: 'argo-cd controller/appcontroller.go:685',
      given: warned('Application has 3 orphaned resources'),
      cause:
        'The namespace "payments-dev" has 3 objects that belong to no Application.',
      quotes: '3 orphaned resources',
      steps: ['Look through', 'Delete by hand'],
    },
  },
  ignores: { 'another warning': warned('Application has 3 resources') },
});
