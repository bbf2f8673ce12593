import type { ApplicationDetailView } from '@slipway/plugin-gitops-common/api';
import { imagePullDiagnosis, resource } from './exampleStatus';

const deployment = resource('Deployment', 'checkout');
const configMap = resource('ConfigMap', 'checkout', '');

/** What the folds show of checkout in staging. */
export function exampleDetail(
  changes: Partial<ApplicationDetailView> = {},
): ApplicationDetailView {
  const plain = {
    info: [],
    hook: false,
    requiresPruning: false,
    orphaned: false,
  };
  return {
    id: 'app-staging',
    resources: [
      {
        ...plain,
        id: 'deployment',
        resource: deployment,
        sync: 'OutOfSync',
        health: { status: 'Degraded', message: 'exceeded its deadline' },
      },
      {
        ...plain,
        id: 'replica-set',
        parent: 'deployment',
        resource: resource('ReplicaSet', 'checkout-5d4f'),
        health: { status: 'Progressing' },
      },
      {
        ...plain,
        id: 'pod',
        parent: 'replica-set',
        resource: resource('Pod', 'checkout-5d4f-x', ''),
        health: { status: 'Degraded', message: 'ImagePullBackOff' },
        info: [{ name: 'Status Reason', value: 'ImagePullBackOff' }],
      },
      {
        ...plain,
        id: 'config-map',
        resource: configMap,
        sync: 'OutOfSync',
        requiresPruning: true,
      },
    ],
    drifts: [
      {
        resource: configMap,
        pointer: '/detail/managed/1',
        path: 'data.LOG_LEVEL',
        direction: 'changed',
        target: 'info',
        live: 'debug',
        class: 'configuration',
        benign: false,
        explanation: 'Somebody changed a setting by hand.',
        changedBy: {
          manager: 'kubectl-edit',
          operation: 'Update',
          at: '2026-01-02T14:02:00Z',
        },
        risk: {
          score: 35,
          reasons: [
            { points: 20, text: 'It was changed by hand.' },
            { points: 15, text: 'Nothing puts it back.' },
          ],
        },
        recurrence: 'It came back each night of the last three.',
      },
      {
        resource: deployment,
        pointer: '/detail/managed/0',
        path: 'spec.replicas',
        direction: 'changed',
        target: 2,
        live: 5,
        class: 'scaling',
        benign: true,
        explanation: 'The autoscaler sets the number of replicas.',
        risk: { score: 0, reasons: [] },
      },
      {
        resource: deployment,
        pointer: '/detail/managed/0',
        path: 'spec.template.spec.dnsPolicy',
        direction: 'extra',
        live: 'ClusterFirst',
        class: 'defaulting',
        benign: true,
        explanation: 'Kubernetes fills it in.',
        risk: { score: 0, reasons: [] },
      },
    ],
    states: [
      {
        resource: configMap,
        target: 'kind: ConfigMap\ndata:\n  LOG_LEVEL: info\n',
        live: 'kind: ConfigMap\ndata:\n  LOG_LEVEL: debug\n',
      },
    ],
    diagnoses: [imagePullDiagnosis],
    history: [
      {
        id: 7,
        revisions: ['4f2a1c0d4f2a1c0d4f2a1c0d4f2a1c0d4f2a1c0d'],
        deployedAt: '2026-01-02T14:06:00Z',
        seconds: 90,
        author: 'Dana Developer',
        message: 'Release checkout 1.8.0 to staging',
        automated: true,
      },
      {
        // Upstream repeats ids after a rollback.
        id: 7,
        revisions: ['9be07d119be07d119be07d119be07d119be07d11'],
        deployedAt: '2026-01-01T10:00:00Z',
        initiatedBy: 'dana',
        automated: false,
      },
    ],
    gaps: [],
    readAt: '2026-01-02T14:09:20Z',
    ...changes,
  };
}
