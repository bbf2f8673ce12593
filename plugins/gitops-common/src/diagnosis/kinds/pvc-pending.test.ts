import {
  application,
  event,
  node,
  ref,
  withDetail,
} from '../__testUtils__/snapshots';
import { testKind } from '../__testUtils__/testKind';
import { pvcPending } from './pvc-pending';

const claim = ref('v1 PersistentVolumeClaim data');
const pending = { status: 'Progressing' };
const pend = (reason: string, message: string, type = 'Warning') =>
  withDetail(
    {
      nodes: [node(claim, { health: pending })],
      events: [event(reason, message, { resource: claim, type })],
    },
    {
      health: { status: 'Progressing', since: '2026-03-02T09:40:00Z' },
      resources: [{ resource: claim, health: pending }],
    },
  );

testKind(pvcPending, {
  recognises: {
    'a storage class that is not there': {
      from: 'kubernetes pkg/controller/volume/persistentvolume/pv_controller.go',
      given: pend(
        'ProvisioningFailed',
        'storageclass.storage.k8s.io "fast" not found',
      ),
      cause:
        'The PersistentVolumeClaim "data" wants the storage class "fast", which does not exist.',
      quotes: '"fast" not found',
      steps: ['Name a storage class'],
    },
    'a sync that waits for a claim that waits for a pod': {
      from: 'argo-cd gitops-engine/pkg/health/health_pvc.go; #12840',
      given: {
        ...pend(
          'WaitForFirstConsumer',
          'waiting for first consumer to be created before binding',
          'Normal',
        ),
        sync: { status: 'OutOfSync', revisions: [] },
        operation: {
          phase: 'Running',
          message: 'waiting for healthy state of /PersistentVolumeClaim/data',
          startedAt: '2026-03-02T09:30:00Z',
          revisions: [],
          results: [],
        },
      },
      cause:
        'The PersistentVolumeClaim "data" gets its volume when a pod uses it, and the sync waits for it before it makes that pod.',
      quotes: 'waiting for first consumer',
      steps: ['same sync wave'],
    },
  },
  ignores: {
    'a claim of another consumer in the namespace': {
      ...pend('WaitForFirstConsumer', 'x', 'Normal'),
      ...withDetail({
        nodes: [node(ref('v1 Service checkout'))],
        events: [
          event(
            'ProvisioningFailed',
            'storageclass.storage.k8s.io "fast" not found',
            { resource: ref('v1 PersistentVolumeClaim other') },
          ),
        ],
      }),
    },
    'a claim that is bound': application(),
  },
});
