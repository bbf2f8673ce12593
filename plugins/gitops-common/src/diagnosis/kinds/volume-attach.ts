import type { NextStep } from '../Diagnosis';
import type { DiagnosisKind } from '../DiagnosisKind';
import { hasStarted } from '../hasStarted';
import { nameOf } from '../wording/nameOf';
import { shorten } from '../wording/shorten';

const IN_USE = /Multi-Attach error for volume "([^"]{1,253})" ?([^\n]{0,400})/i;
const FAILED =
  /(AttachVolume\.\w{1,30}|MountVolume\.\w{1,30}|MapVolume\.\w{1,30}) failed for volume "([^"]{1,253})" ?: ?([^]{1,900})/i;
const TIMED_OUT =
  /unable to (?:attach or )?mount volumes: unmounted volumes=\[([^\]]{1,300})\][^]{0,600}?(timed out waiting for the condition|context deadline exceeded)/i;
/** What is missing has a kind of its own; the rest passes by itself. */
const OTHERS =
  /(?:secret|configmap|secretproviderclass)[\w.-]{0,80} "[^"]{1,253}" not found|non-existent|not registered|couldn'?t find key|failed to sync (?:secret|configmap) cache/i;
const NO_DRIVER =
  /(?:does not contain driver|driver name) ([\w.-]{1,253}?)(?:$|[\s,;]| not found in the list)/i;
const GRPC = /rpc error: code = \w{1,30} desc = /g;

const LOOK_AT_DRIVER: NextStep = {
  text: "Ask the platform team to look at the storage driver: its controller's log, and its pod on the node.",
};

export const volumeAttach: DiagnosisKind = {
  id: 'volume-attach',
  title: 'Volume cannot be attached',
  description:
    'The node cannot attach or mount a volume of a pod: another node still has it, its driver is not there, or the storage behind it fails. The pod cannot start until it can.',
  role: 'cause',
  level: 'runtime',
  places: ['event'],
  recognise(clue, scene) {
    const { resource, text } = clue;
    const inUse = IN_USE.exec(text);
    const failed = inUse ? null : FAILED.exec(text);
    const timedOut = inUse || failed ? null : TIMED_OUT.exec(text);
    const match = inUse ?? failed ?? timedOut;
    if (
      !match ||
      !resource ||
      hasStarted(resource, scene) ||
      OTHERS.test(text)
    ) {
      return undefined;
    }
    const workload = scene.workloadOf(resource);
    const whose = `of the ${nameOf(workload)}`;
    if (inUse) {
      return {
        telling: inUse,
        key: `${inUse[1]}\n${nameOf(workload)}`,
        title: 'Volume is in use on another node',
        cause: `The volume "${
          inUse[1]
        }" ${whose} cannot be attached, because another node still has it${
          inUse[2] ? `: ${shorten(inUse[2])}` : ''
        }.`,
        nextSteps: [
          {
            text: 'Look for the pod that still has it: one that is ending lets go of it within minutes.',
          },
          {
            text: 'Update the workload so that the old pod ends first (strategy Recreate, or a StatefulSet): a volume with ReadWriteOnce goes to one node at a time.',
          },
          {
            text: 'Ask the platform team whether the other node is really down before anything is detached by force: two nodes that write destroy the data.',
          },
        ],
        resource: workload,
      };
    }
    const driver = NO_DRIVER.exec(text)?.[1];
    const told = failed
      ? failed[3].replace(GRPC, '')
      : `${timedOut?.[2]}`.toLowerCase();
    const what = failed
      ? `The volume "${failed[2]}"`
      : `The volumes ${timedOut?.[1]}`;
    return {
      telling: match,
      key: `${failed?.[2] ?? 'volumes'}\n${nameOf(workload)}`,
      // The other events of the pod say why.
      ...(timedOut ? { role: 'symptom' as const } : {}),
      cause: `${what} ${whose} cannot be ${
        /^Attach/i.test(failed?.[1] ?? '') ? 'attached' : 'mounted'
      }: ${shorten(told)}.`,
      nextSteps: driver
        ? [
            {
              text: `Ask the platform team whether the storage driver ${driver} runs on the node.`,
            },
          ]
        : [
            {
              text: 'Look at the other events of the pod, and at the volume claim that it uses.',
            },
            LOOK_AT_DRIVER,
          ],
      resource: workload,
    };
  },
};
