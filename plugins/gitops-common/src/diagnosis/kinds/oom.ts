import { get } from '../../kubernetes';
import type { Clue } from '../Clue';
import type { DiagnosisKind } from '../DiagnosisKind';
import { doubledMemory } from '../proposals/doubledMemory';
import { isOwnContainer } from '../proposals/isOwnContainer';
import { ownChange } from '../proposals/ownChange';
import type { Scene } from '../Scene';
import { containerName } from '../wording/containerName';
import { nameOf } from '../wording/nameOf';

const KILLED = /\bOOMKilled\b/;

/**
 * Exit code 137 alone is any SIGKILL, such as the one after a grace period:
 * only the reason tells it from that.
 */
function wasKilled({ container, reason, text, place }: Clue): boolean {
  return container
    ? container.terminated?.reason === 'OOMKilled' || reason === 'OOMKilled'
    : place === 'health' && KILLED.test(text);
}

/** It has run for so long since that it says nothing about today. */
const LONG_MINUTES = 24 * 60;

function isLongAgo({ container, at }: Clue, { minutesSince }: Scene): boolean {
  return (
    container?.waiting === undefined &&
    (container?.terminated?.pointer.includes('/lastState/') ?? false) &&
    (minutesSince(at) ?? 0) > LONG_MINUTES
  );
}

export const oom: DiagnosisKind = {
  id: 'oom',
  title: 'Out of memory',
  description:
    'The kernel ended a container because it used more memory than its limit. Either the limit is too low for what the workload does, or it keeps more and more memory.',
  role: 'cause',
  level: 'runtime',
  places: ['container', 'health'],
  recognise(clue, scene) {
    const { resource, container } = clue;
    if (!resource || !wasKilled(clue) || isLongAgo(clue, scene)) {
      return undefined;
    }
    const workload = scene.workloadOf(resource);
    const limit = get(container?.spec, 'resources', 'limits', 'memory');
    const doubled = doubledMemory(limit);
    const own =
      container !== undefined &&
      !container.init &&
      isOwnContainer(scene, workload, container);
    const terminated = container?.terminated;
    return {
      key: `${container?.name ?? ''}\n${nameOf(workload)}`,
      cause: `The ${containerName(
        container,
        nameOf(workload),
      )} was ended because it used more memory than ${
        limit === undefined ? 'it may' : `its limit of ${String(limit)}`
      }.`,
      nextSteps: [
        {
          text: 'Look at its memory use over time: a steep start wants a higher limit, a steady rise is a leak.',
        },
        {
          text:
            doubled === undefined
              ? 'Raise the memory limit, and the request with it, if the workload needs more.'
              : `Raise the memory limit from ${String(
                  limit,
                )} to ${doubled} if the workload needs more.`,
          ...(own
            ? ownChange(
                scene,
                workload,
                doubled === undefined
                  ? {}
                  : { 'resources.memoryLimit': doubled },
              )
            : {}),
        },
        {
          text: 'Go back to the last healthy revision if this began with a change.',
        },
      ],
      resource: workload,
      ...(terminated
        ? {
            onlyEvidence: true,
            evidence: [
              scene.quote({
                pointer: `${terminated.pointer}/reason`,
                resource,
              }) ??
                scene.quote({
                  pointer: `${terminated.pointer}/value`,
                  resource,
                }),
            ],
          }
        : {}),
    };
  },
};
