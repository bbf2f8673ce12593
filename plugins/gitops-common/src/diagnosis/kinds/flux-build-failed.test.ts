import { notReady } from '../__testUtils__/snapshots';
import { testKind } from '../__testUtils__/testKind';
import { fluxBuildFailed } from './flux-build-failed';

testKind(fluxBuildFailed, {
  recognises: {
    'its reason, where nothing knows the message': {
      from: 'flux kustomize-controller api/v1/condition_types.go',
      given: notReady(
        'BuildFailed',
        'vars substitution failed: variable not set (strict mode): "domain"',
      ),
      cause:
        'Flux cannot build the manifests: vars substitution failed: variable not set (strict mode): "domain".',
      quotes: 'vars substitution failed: vari',
      steps: ['Build the overlay on your mach'],
    },
  },
  ignores: {
    'a message that tells the cause': notReady(
      'BuildFailed',
      'namespaces "payments-dev" not found',
    ),
    'reconciling that goes on': notReady(
      'Progressing',
      'vars substitution failed: variable not set (strict mode): "domain"',
    ),
  },
});
