import type { Clue } from '../Clue';
import type { NextStep } from '../Diagnosis';
import type { DiagnosisKind } from '../DiagnosisKind';
import { imageEdits } from '../proposals/imageEdits';
import { isOwnContainer } from '../proposals/isOwnContainer';
import { lastHealthyImage } from '../proposals/lastHealthyImage';
import { ownChange } from '../proposals/ownChange';
import type { Scene } from '../Scene';
import { containerName } from '../wording/containerName';
import { nameOf } from '../wording/nameOf';
import { shorten } from '../wording/shorten';

const RESTARTING = /\bback-off \S{1,20} restarting failed container/i;
const FEW_RESTARTS = 2;

/** Ends that have kinds of their own. */
const OTHER_ENDS = new Set(['OOMKilled', 'StartError', 'ContainerCannotRun']);

const exits: Readonly<Record<number, string>> = {
  126: 'the command cannot be executed',
  127: 'the command was not found',
  134: 'it aborted itself',
  137: 'it was killed, and not for its memory',
  139: 'it accessed memory that is not its own',
  143: 'it was asked to end',
};

function crashes({ place, type, text, container, resource }: Clue): boolean {
  if (!container) {
    return (
      (place === 'health' &&
        resource?.kind === 'Pod' &&
        RESTARTING.test(text)) ||
      (place === 'event' && RESTARTING.test(text))
    );
  }
  return (
    !OTHER_ENDS.has(container.terminated?.reason ?? '') &&
    (container.waiting?.reason === 'CrashLoopBackOff' ||
      RESTARTING.test(text) ||
      (type === 'terminated' &&
        container.terminated?.reason === 'Error' &&
        // A pod waits for its init containers: a second failure keeps it.
        container.restarts > (container.init ? 0 : FEW_RESTARTS)))
  );
}

/** A failing liveness probe is why, and has a kind of its own. */
function isKilledByProbe({ resource }: Clue, { clues }: Scene): boolean {
  return clues.some(
    clue =>
      clue.place === 'event' &&
      clue.resource?.name === resource?.name &&
      /\b(?:liveness|startup) probe\b/i.test(clue.text),
  );
}

/** Known by the container, where the clue is a sentence about the pod. */
function isKnownByContainer(
  { container, resource }: Clue,
  { clues }: Scene,
): boolean {
  return (
    container === undefined &&
    clues.some(
      clue =>
        clue.container !== undefined && clue.resource?.name === resource?.name,
    )
  );
}

function endOf(exitCode: number | undefined): string {
  if (exitCode === undefined) {
    return 'keeps failing after it starts';
  }
  if (exitCode === 0) {
    return 'ends without an error soon after it starts, and is started again and again';
  }
  const meaning = exits[exitCode];
  return `keeps failing with exit code ${exitCode}${
    meaning ? `: ${meaning}` : ''
  }`;
}

export const crashLoop: DiagnosisKind = {
  id: 'crash-loop',
  title: 'Container keeps failing',
  description:
    'A container ends with an error soon after it starts, again and again. The reason is in its own log: a missing setting, a dependency that does not answer, or a fault in the program.',
  role: 'cause',
  level: 'runtime',
  places: ['container', 'health', 'event'],
  recognise(clue, scene) {
    const { resource, container } = clue;
    if (
      !resource ||
      !crashes(clue) ||
      isKnownByContainer(clue, scene) ||
      isKilledByProbe(clue, scene)
    ) {
      return undefined;
    }
    const workload = scene.workloadOf(resource);
    const image = container?.image;
    const good = lastHealthyImage(scene, image);
    const own =
      container !== undefined && isOwnContainer(scene, workload, container);
    const edits =
      own && image !== undefined && good !== undefined
        ? imageEdits(image, good)
        : undefined;
    const back: NextStep[] =
      good === undefined
        ? []
        : [
            {
              text: `Go back to ${good}, which was healthy at ${scene.context.lastHealthy?.at}.`,
              ...(edits ? ownChange(scene, workload, edits) : {}),
            },
          ];
    const terminated = container?.terminated;
    const lastWords = terminated?.message?.trim();
    return {
      key: `${container?.name ?? ''}\n${nameOf(workload)}`,
      cause: `The ${containerName(container, nameOf(workload))} ${endOf(
        terminated?.exitCode,
      )}${lastWords ? `. It said: ${shorten(lastWords)}` : ''}.`,
      nextSteps: [
        {
          text: 'Read the log of the container before it was restarted (previous): its last lines say why it ended.',
        },
        ...back,
        {
          text: 'Check the settings, secrets and dependencies that it needs to start.',
          ...(own ? ownChange(scene, workload) : {}),
        },
      ],
      resource: workload,
      evidence: terminated
        ? [
            scene.quote({
              pointer: `${terminated.pointer}/exitCode`,
              resource,
            }),
            scene.quote({
              pointer: `${terminated.pointer}/message`,
              resource,
            }),
          ]
        : [],
    };
  },
};
