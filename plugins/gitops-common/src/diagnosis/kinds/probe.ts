import type { NextStep } from '../Diagnosis';
import type { DiagnosisKind } from '../DiagnosisKind';
import { ownChange } from '../proposals/ownChange';
import { nameOf } from '../wording/nameOf';
import { shorten } from '../wording/shorten';

const TEXT =
  /\b(readiness|liveness|startup) probe (?:failed|errored)[^\n:]{0,60}:? ?([^]{0,400})/i;
/** Less often than this is a start that takes its time. */
const FEW = 3;
/** What is worse than a probe, and makes it fail. */
const WORSE =
  /^(?:OOMKilled|ImagePullBackOff|ErrImagePull|CreateContainerConfigError|CreateContainerError|RunContainerError|StartError)$/;

function stepFor(reason: string): string {
  if (/statuscode: (?:40[13])/i.test(reason)) {
    return 'Let the path of the probe be read without a login, or name another path.';
  }
  if (/statuscode: 404/i.test(reason)) {
    return 'Correct the path of the probe: the program does not know it.';
  }
  if (/statuscode: 5\d\d/i.test(reason)) {
    return 'Read the log of the container: the program answers that it is not well.';
  }
  if (/connection refused/i.test(reason)) {
    return 'Check that the program listens on the port of the probe, and on all addresses.';
  }
  if (/deadline exceeded|timeout|Client\.Timeout/i.test(reason)) {
    return 'Give the program more time: a startup probe, or a longer timeout of this one.';
  }
  return 'Correct path, port or command of the probe so that it fits the program.';
}

export const probe: DiagnosisKind = {
  id: 'probe',
  title: 'Probe fails',
  description:
    'A probe of a container fails again and again. While the readiness probe fails, the pod gets no requests; when the liveness or startup probe fails, the container is restarted.',
  role: 'cause',
  level: 'runtime',
  places: ['event'],
  recognise(clue, scene) {
    const match = TEXT.exec(clue.text);
    const { resource } = clue;
    if (!match || !resource) {
      return undefined;
    }
    const [, probed, reason] = match;
    const kind = probed.toLowerCase();
    const isKilled = kind !== 'readiness';
    const outdone = scene.clues.some(
      ({ container, resource: pod }) =>
        container !== undefined &&
        pod?.name === resource.name &&
        (WORSE.test(container.waiting?.reason ?? '') ||
          WORSE.test(container.terminated?.reason ?? '') ||
          (!isKilled && container.waiting?.reason === 'CrashLoopBackOff')),
    );
    if (outdone || (clue.count !== undefined && clue.count < FEW)) {
      return undefined;
    }
    const workload = scene.workloadOf(resource);
    const steps: NextStep[] = [
      { text: stepFor(reason), ...ownChange(scene, workload) },
      {
        text: 'Check that what the program waits for at its start answers, such as a database.',
      },
    ];
    return {
      telling: match,
      key: `${kind}\n${nameOf(workload)}`,
      title: `${kind[0].toUpperCase()}${kind.slice(1)} probe fails`,
      cause: `The ${kind} probe of the ${nameOf(workload)} fails${
        isKilled ? ', so that its container is restarted' : ''
      }: ${shorten(reason || match[0])}.`,
      nextSteps: steps,
      resource: workload,
    };
  },
};
