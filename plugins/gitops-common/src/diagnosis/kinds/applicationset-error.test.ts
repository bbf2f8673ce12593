import { ref, withDetail } from '../__testUtils__/snapshots';
import { testKind } from '../__testUtils__/testKind';
import { applicationsetError } from './applicationset-error';

const set = ref('argoproj.io/v1alpha1 ApplicationSet services', 'argocd');
const having = (
  type: string,
  status: string,
  reason: string,
  message: string,
) =>
  withDetail(
    {
      managed: [
        {
          resource: set,
          live: {
            kind: 'ApplicationSet',
            status: { conditions: [{ type, status, reason, message }] },
          },
        },
      ],
    },
    { resources: [{ resource: set }] },
  );

testKind(applicationsetError, {
  recognises: {
    'a template that does not fit': {
      from: 'argo-cd applicationset/controllers/applicationset_controller.go',
      given: having(
        'ErrorOccurred',
        'True',
        'RenderTemplateParamsError',
        'failed to execute go template {{.path.basename}}: map has no entry for key "path"',
      ),
      cause:
        'The ApplicationSet "services" cannot make its Applications: failed to execute go template {{.path.basename}}: map has no entry for key "path".',
      quotes: 'failed to execute go template',
      steps: ['Correct the generator'],
    },
  },
  ignores: {
    'a set that works': having(
      'ErrorOccurred',
      'False',
      'ApplicationSetUpToDate',
      'All applications have been generated successfully',
    ),
  },
});
