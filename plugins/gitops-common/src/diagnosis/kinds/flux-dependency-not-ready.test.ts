import { notReady } from '../__testUtils__/snapshots';
import { testKind } from '../__testUtils__/testKind';
import { fluxDependencyNotReady } from './flux-dependency-not-ready';

testKind(fluxDependencyNotReady, {
  recognises: {
    'a Kustomization that another has to come before': {
      from: 'flux kustomize-controller internal/controller/kustomization_controller.go',
      given: notReady(
        'DependencyNotReady',
        "dependency 'flux-system/infra' is not ready",
      ),
      cause:
        'It waits for "flux-system/infra", which it depends on and which is not ready.',
      quotes: "dependency 'flux-system/infra'",
      steps: ['Look at the conditions'],
      sharedCause: 'dependency:flux:flux-system/infra',
    },
  },
  ignores: {
    'a chart that depends on a missing one': notReady(
      'ArtifactFailed',
      'found in Chart.yaml, but missing in charts/ directory: redis',
    ),
  },
});
