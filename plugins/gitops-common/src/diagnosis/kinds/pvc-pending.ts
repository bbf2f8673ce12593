import type { DiagnosisKind } from '../DiagnosisKind';
import { resourceKey } from '../Scene';
import { nameOf } from '../wording/nameOf';
import { shorten } from '../wording/shorten';

const CONSUMER = /waiting for first consumer/i;
const CLASS = /storageclass(?:\.storage\.k8s\.io)? "([^"]{1,253})" not found/i;
const NO_VOLUME = /no persistent volumes available[^\n]{0,200}/i;
const FAILED = /failed to provision volume[^\n]{0,400}/i;
const REASON = /^(?:ProvisioningFailed|FailedBinding)$/;
const EXTERNAL =
  /waiting for (?:a volume to be created|external provisioner)[^\n]{0,200}/i;

const LONG_MINUTES = 5;

export const pvcPending: DiagnosisKind = {
  id: 'pvc-pending',
  title: 'Volume claim is not bound',
  description:
    'A PersistentVolumeClaim has no volume: its storage class does not exist, no volume fits, or it waits for a pod that a later sync wave would bring.',
  role: 'cause',
  level: 'runtime',
  places: ['event', 'health'],
  recognise(clue, scene) {
    const { resource, text } = clue;
    if (resource?.kind !== 'PersistentVolumeClaim') {
      return undefined;
    }
    const key = resourceKey(resource);
    const isOurs =
      scene.nodeOf(resource) !== undefined ||
      scene.snapshot.resources.some(
        other => resourceKey(other.resource) === key,
      );
    const storageClass = CLASS.exec(text);
    const waits = CONSUMER.exec(text);
    const match =
      storageClass ??
      NO_VOLUME.exec(text) ??
      FAILED.exec(text) ??
      REASON.exec(clue.reason ?? '') ??
      waits ??
      EXTERNAL.exec(text);
    const { operation, health } = scene.snapshot;
    const minutes = scene.minutesSince(
      operation?.phase === 'Running' ? operation.startedAt : health.since,
    );
    const tooSoon =
      !storageClass && (minutes === undefined || minutes < LONG_MINUTES);
    if (!isOurs || !match || tooSoon || health.status === 'Healthy') {
      return undefined;
    }
    const isBlocked =
      waits !== null &&
      operation?.phase === 'Running' &&
      (operation.message ?? '').includes(resource.name);
    const cause = (): string => {
      if (storageClass) {
        return `The ${nameOf(resource)} wants the storage class "${
          storageClass[1]
        }", which does not exist.`;
      }
      if (isBlocked) {
        return `The ${nameOf(
          resource,
        )} gets its volume when a pod uses it, and the sync waits for it before it makes that pod.`;
      }
      return waits
        ? `The ${nameOf(
            resource,
          )} gets its volume when a pod uses it, and no pod that does has been scheduled.`
        : `The ${nameOf(resource)} has no volume: ${shorten(
            REASON.test(match[0]) ? text : match[0],
          )}.`;
    };
    const step = (): string => {
      if (storageClass) {
        return 'Name a storage class that the cluster has.';
      }
      return waits
        ? 'Put the claim and the workload that uses it into the same sync wave.'
        : 'Ask the platform team to look at the storage provisioner of the cluster.';
    };
    return {
      telling: { index: Math.min(match.index, text.length) },
      key,
      cause: cause(),
      nextSteps: [
        { text: step() },
        {
          text: `Look at the events of the ${nameOf(
            resource,
          )} and of the pods that use it.`,
        },
      ],
    };
  },
};
