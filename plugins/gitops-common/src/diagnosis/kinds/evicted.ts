import type { DiagnosisKind } from '../DiagnosisKind';
import { nameOf } from '../wording/nameOf';
import { shorten } from '../wording/shorten';

const TEXT =
  /The node was low on resource: ([\w-]{1,60})|Pod ephemeral local storage usage exceeds[^\n]{0,200}|Usage of EmptyDir volume[^\n]{0,200}|The node had condition: \[(\w{1,40})\]|Preempted in order to admit critical pod|Preempted by [^\n]{1,200}/i;

/** Conditions of a node, by what it has too little of. */
const PRESSURES: Readonly<Record<string, string>> = {
  MemoryPressure: 'memory',
  DiskPressure: 'disk',
  PIDPressure: 'process ids',
};

export const evicted: DiagnosisKind = {
  id: 'evicted',
  title: 'Pod was evicted',
  description:
    'A node ended a pod because it ran short of memory or disk, or because the pod used more local storage than it may.',
  role: 'cause',
  level: 'runtime',
  places: ['object-condition', 'event', 'health'],
  recognise(clue, scene) {
    const match = TEXT.exec(clue.text);
    if (!match || !clue.resource) {
      return undefined;
    }
    const workload = scene.workloadOf(clue.resource);
    const short = match[1] ?? PRESSURES[match[2] ?? ''];
    const isReplaced = scene.snapshot.health.status === 'Healthy';
    return {
      telling: match,
      // The pod stays to be looked at, and another one does its work.
      ...(isReplaced ? { role: 'warning' as const } : {}),
      key: nameOf(workload),
      cause: short
        ? `A node that ran short of ${short} ended pods of the ${nameOf(
            workload,
          )}.`
        : `A node ended pods of the ${nameOf(workload)}: ${shorten(match[0])}.`,
      nextSteps: [
        {
          text: 'Look at what the pods use, and set requests that say it, so that nodes are not overfilled.',
        },
        {
          text: 'Ask the platform team about the node if others were evicted too.',
        },
      ],
      resource: workload,
    };
  },
};
