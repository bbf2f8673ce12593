import { event, withPods } from '../__testUtils__/snapshots';
import { testKind } from '../__testUtils__/testKind';
import { volumeAttach } from './volume-attach';

const waits = (...events: [string, string][]) =>
  withPods({
    status: { state: { waiting: { reason: 'ContainerCreating' } } },
    events: events.map(([reason, message]) => event(reason, message)),
  });

const TIMED_OUT =
  'Unable to attach or mount volumes: unmounted volumes=[data], unattached volumes=[data kube-api-access-7]: timed out waiting for the condition';

testKind(volumeAttach, {
  recognises: {
    'a volume that another node still has': {
      from: 'kubernetes pkg/controller/volume/attachdetach/reconciler/reconciler.go',
      given: waits([
        'FailedAttachVolume',
        'Multi-Attach error for volume "pvc-0d1f" Volume is already used by pod(s) checkout-5f9-abcde',
      ]),
      cause:
        'The volume "pvc-0d1f" of the Deployment "checkout" cannot be attached, because another node still has it: Volume is already used by pod(s) checkout-5f9-abcde.',
      quotes: 'Multi-Attach error',
      steps: ['still has it', 'Recreate', 'destroy the data'],
    },
    'a driver that the node does not have': {
      from: 'kubernetes pkg/volume/csi/csi_attacher.go',
      given: waits([
        'FailedAttachVolume',
        'AttachVolume.Attach failed for volume "pvc-9" : CSINode worker-1 does not contain driver ebs.csi.aws.com',
      ]),
      cause:
        'The volume "pvc-9" of the Deployment "checkout" cannot be attached: CSINode worker-1 does not contain driver ebs.csi.aws.com.',
      quotes: 'does not contain driver',
      steps: ['driver ebs.csi.aws.com runs'],
    },
    'a volume that cannot be mounted, and not the timeout that follows': {
      from: 'kubernetes pkg/volume/util/operationexecutor/operation_generator.go',
      given: waits(
        [
          'FailedMount',
          'MountVolume.SetUp failed for volume "nfs" : mount failed: exit status 32 Output: mount.nfs: Connection timed out',
        ],
        ['FailedMount', TIMED_OUT],
      ),
      cause:
        'The volume "nfs" of the Deployment "checkout" cannot be mounted: mount failed: exit status 32 Output: mount.nfs: Connection timed out.',
      quotes: 'mount.nfs',
      steps: ['other events', 'storage driver'],
    },
    'a volume that was deleted': {
      from: 'kubernetes-csi/external-attacher',
      given: waits([
        'FailedAttachVolume',
        'AttachVolume.Attach failed for volume "pvc-7" : rpc error: code = NotFound desc = Volume "vol-0abc" not found',
      ]),
      cause:
        'The volume "pvc-7" of the Deployment "checkout" cannot be attached: Volume "vol-0abc" not found.',
      quotes: 'vol-0abc',
      steps: ['volume claim'],
    },
    'a timeout alone': {
      from: 'kubernetes pkg/kubelet/volumemanager/volume_manager.go',
      given: waits(['FailedMount', TIMED_OUT]),
      cause:
        'The volumes data of the Deployment "checkout" cannot be mounted: timed out waiting for the condition.',
      quotes: 'unmounted volumes=[data]',
      steps: ['other events'],
      role: 'symptom',
    },
  },
  ignores: {
    'a pod that runs since, and is not ready': withPods({
      status: { state: { running: {} } },
      events: [
        event(
          'FailedAttachVolume',
          'Multi-Attach error for volume "pvc-0d1f" Volume is already used by pod(s) checkout-5f9-abcde',
        ),
      ],
    }),
    'a ConfigMap that is missing': waits([
      'FailedMount',
      'MountVolume.SetUp failed for volume "config" : configmap "checkout-files" not found',
    ]),
    'a cache that is not filled yet': waits([
      'FailedMount',
      'MountVolume.SetUp failed for volume "kube-api-access" : failed to sync configmap cache: timed out waiting for the condition',
    ]),
    'a volume that was attached in the end': withPods({
      status: { ready: true, state: { running: {} } },
      health: { status: 'Healthy' },
      events: [
        event(
          'FailedAttachVolume',
          'Multi-Attach error for volume "pvc-0d1f" Volume is already used by pod(s) checkout-5f9-abcde',
        ),
      ],
    }),
  },
});
