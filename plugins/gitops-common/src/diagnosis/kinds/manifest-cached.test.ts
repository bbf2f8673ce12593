import { withCondition } from '../__testUtils__/snapshots';
import { testKind } from '../__testUtils__/testKind';
import { manifestCached } from './manifest-cached';

const failed = (message: string) =>
  withCondition(
    'ComparisonError',
    `Failed to load target state: failed to generate manifest for source 1 of 1: rpc error: code = Unknown desc = ${message}`,
  );

testKind(manifestCached, {
  recognises: {
    'an error that nothing else recognises': {
      from: 'argo-cd reposerver/repository/repository.go:76; docs/faq.md',
      given: failed(
        'Manifest generation error (cached): jsonnet evaluation stopped at line 3',
      ),
      cause:
        'Argo CD repeats an earlier error of making the manifests: jsonnet evaluation stopped at line 3.',
      quotes: 'jsonnet evaluation stopped',
      steps: ['Correct what', 'hard refresh'],
    },
  },
  ignores: {
    'a cached error whose cause is known': failed(
      'Manifest generation error (cached): apps/x: app path does not exist',
    ),
    'an error that is not cached': failed('jsonnet evaluation stopped'),
  },
});
