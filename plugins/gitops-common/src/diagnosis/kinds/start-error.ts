import type { NextStep } from '../Diagnosis';
import type { DiagnosisKind } from '../DiagnosisKind';
import { isOwnContainer } from '../proposals/isOwnContainer';
import { ownChange } from '../proposals/ownChange';
import { containerName } from '../wording/containerName';
import { nameOf } from '../wording/nameOf';
import { shorten } from '../wording/shorten';

const WAITING =
  /^(?:RunContainerError|CreateContainerError|CreatePodSandboxError|PostStartHookError|PreCreateHookError|PreStartHookError)$/;
const ENDED = /^(?:StartError|ContainerCannotRun)$/;
const ROOT = /runAsNonRoot[^\n]{0,100}(?:root|non-numeric)/i;
const COMMAND = /exec: "([^"]{1,300})":[^\n]{0,200}|no command specified/i;
const PLATFORM =
  /exec format error|operating system does not match|no match for platform/i;
/** Has a kind of its own. */
const MISSING = /not found|couldn'?t find key|non-existent/i;

export const startError: DiagnosisKind = {
  id: 'start-error',
  title: 'Container cannot start',
  description:
    'The image is there, and the container cannot be started from it: its command does not exist, it would run as root where that is not allowed, or a volume does not fit.',
  role: 'cause',
  level: 'runtime',
  places: ['container'],
  recognise(clue, scene) {
    const { container, resource } = clue;
    if (!container || !resource) {
      return undefined;
    }
    const { waiting, terminated } = container;
    const ended = ENDED.test(terminated?.reason ?? '');
    const told = (ended && terminated?.message) || clue.text;
    const root = ROOT.test(told);
    const misconfigured =
      waiting?.reason === 'CreateContainerConfigError' && !MISSING.test(told);
    if (
      !ended &&
      !root &&
      !misconfigured &&
      !WAITING.test(waiting?.reason ?? '')
    ) {
      return undefined;
    }
    const workload = scene.workloadOf(resource);
    const name = containerName(container, nameOf(workload));
    const change = isOwnContainer(scene, workload, container)
      ? ownChange(scene, workload)
      : {};
    const command = COMMAND.exec(told);
    const platform = PLATFORM.exec(told);
    const cause = (): string => {
      if (root) {
        return `The ${name} may not run as root, and its image does.`;
      }
      if (platform) {
        return `The ${name} cannot start: its image is not built for the node it is on (${platform[0]}).`;
      }
      if (command?.[1]) {
        return `The ${name} cannot start: its image has no command "${command[1]}" that can be run.`;
      }
      return `The ${name} cannot start: ${shorten(told)}.`;
    };
    const nextSteps = (): NextStep[] => {
      if (root) {
        return [
          {
            text: 'Build the image with a numeric user other than 0 (USER in its Dockerfile).',
          },
        ];
      }
      const build = {
        text: 'Check that the image is built for the operating system and the architecture of the nodes.',
      };
      const correct = {
        text: 'Correct the command, the arguments or the mounts of the container in Git.',
        ...change,
      };
      return platform ? [build] : [correct, build];
    };
    return {
      key: `${container.name}\n${nameOf(workload)}`,
      cause: cause(),
      nextSteps: nextSteps(),
      resource: workload,
      evidence:
        ended && terminated
          ? [
              scene.quote({
                pointer: `${terminated.pointer}/message`,
                resource,
              }),
            ]
          : [],
      onlyEvidence: ended && terminated?.message !== undefined,
    };
  },
};
