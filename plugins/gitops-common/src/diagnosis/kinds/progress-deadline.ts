import type { DiagnosisKind } from '../DiagnosisKind';
import { nameOf } from '../wording/nameOf';
import { shorten } from '../wording/shorten';

const TEXT =
  /(?:Deployment|Rollout|ReplicaSet|StatefulSet)? ?"([^"]{1,253})" (?:exceeded its progress deadline|has timed out progressing)|ProgressDeadlineExceeded|RolloutAborted: ([^]{1,500})/i;

export const progressDeadline: DiagnosisKind = {
  id: 'progress-deadline',
  title: 'Update does not get on',
  description:
    'The new pods of a workload did not become ready in time. Why is told by the pods, the ReplicaSet and their events.',
  role: 'symptom',
  level: 'runtime',
  places: ['health', 'object-condition'],
  recognise(clue, scene) {
    const match = TEXT.exec(clue.text) ?? TEXT.exec(clue.reason ?? '');
    if (!match || !clue.resource) {
      return undefined;
    }
    const workload = scene.workloadOf(clue.resource);
    return {
      telling: { index: Math.min(match.index, clue.text.length) },
      key: nameOf(workload),
      cause: match[2]
        ? `The update of the ${nameOf(workload)} was taken back: ${shorten(
            match[2],
          )}.`
        : `The new pods of the ${nameOf(
            workload,
          )} did not become ready in time.`,
      nextSteps: [
        {
          text: scene.snapshot.detail
            ? `Look at the newest pods of the ${nameOf(
                workload,
              )}, their events and their log.`
            : 'Refresh this Application, so that its pods and events are read too.',
        },
        {
          text: 'Go back to the last healthy revision in Git if that takes time: the old pods still run.',
        },
      ],
      resource: workload,
    };
  },
};
