import type { DiagnosisKind } from '../DiagnosisKind';
import { nameOf } from '../wording/nameOf';
import { shorten } from '../wording/shorten';

const TEXT =
  /The node was low on resource: ([\w-]{1,60})|Pod ephemeral local storage usage exceeds[^\n]{0,200}|Usage of EmptyDir volume[^\n]{0,200}/i;

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
    return {
      telling: match,
      key: nameOf(workload),
      cause: match[1]
        ? `A node that ran short of ${match[1]} ended pods of the ${nameOf(
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
