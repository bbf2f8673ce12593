import { notReady } from '../__testUtils__/snapshots';
import { testKind } from '../__testUtils__/testKind';
import { fluxArtifactFailed } from './flux-artifact-failed';

testKind(fluxArtifactFailed, {
  recognises: {
    'its reason, where nothing knows the message': {
      from: 'flux kustomize-controller api/v1/condition_types.go',
      given: notReady(
        'ArtifactFailed',
        'Source artifact not found, retrying in 30s',
      ),
      cause:
        'Flux cannot get what the source has fetched: Source artifact not found, retrying in 30s.',
      quotes: 'Source artifact not found, ret',
      steps: ['Look at the conditions of the '],
    },
  },
  ignores: {
    'a message that tells the cause': notReady(
      'ArtifactFailed',
      'namespaces "payments-dev" not found',
    ),
    'reconciling that goes on': notReady(
      'Progressing',
      'Source artifact not found, retrying in 30s',
    ),
  },
});
