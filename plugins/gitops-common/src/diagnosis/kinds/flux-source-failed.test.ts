import { notReady } from '../__testUtils__/snapshots';
import { testKind } from '../__testUtils__/testKind';
import { fluxSourceFailed } from './flux-source-failed';

testKind(fluxSourceFailed, {
  recognises: {
    'its reason, where nothing knows the message': {
      from: 'flux source-controller api/v1/condition_types.go; GitOperationFailed',
      given: notReady(
        'GitOperationFailed',
        'failed to checkout and determine revision: unable to clone: empty git-upload-pack given',
      ),
      cause:
        'Flux cannot fetch the source: failed to checkout and determine revision: unable to clone: empty git-upload-pack given.',
      quotes: 'failed to checkout and determi',
      steps: ['Check URL, reference and crede'],
    },
  },
  ignores: {
    'a message that tells the cause': notReady(
      'GitOperationFailed',
      'namespaces "payments-dev" not found',
    ),
    'reconciling that goes on': notReady(
      'Progressing',
      'failed to checkout and determine revision: unable to clone: empty git-upload-pack given',
    ),
  },
});
