import type { DiagnosisKind } from '../DiagnosisKind';
import { nameOf } from '../wording/nameOf';

const TEXT =
  /Node (\S{1,253}) which was running pod \S{1,253} is unresponsive|Node is not ready/i;

export const nodeLost: DiagnosisKind = {
  id: 'node-lost',
  title: 'Node does not answer',
  description:
    'The node of a pod has stopped answering. Nobody knows whether the pod still runs there; another one takes its place after some minutes, unless it has a volume or a name that only one pod may have.',
  role: 'cause',
  level: 'runtime',
  places: ['event', 'object-condition', 'health'],
  recognise(clue, scene) {
    const match = TEXT.exec(clue.text);
    // What its container says is newer than an event of its node.
    const isBack = scene.clues.some(
      ({ container, resource }) =>
        container !== undefined && resource?.name === clue.resource?.name,
    );
    if (
      !match ||
      isBack ||
      clue.resource?.kind !== 'Pod' ||
      scene.snapshot.health.status === 'Healthy'
    ) {
      return undefined;
    }
    const workload = scene.workloadOf(clue.resource);
    return {
      telling: match,
      key: nameOf(workload),
      cause: `The node ${
        match[1] ? `"${match[1]}" ` : ''
      }of pods of the ${nameOf(workload)} does not answer.`,
      nextSteps: [
        {
          text: 'Wait some minutes: Kubernetes starts the pods on other nodes by itself.',
        },
        {
          text: 'Ask the platform team to look at the node, and to take it out of service for good if it does not come back.',
        },
      ],
      resource: workload,
    };
  },
};
