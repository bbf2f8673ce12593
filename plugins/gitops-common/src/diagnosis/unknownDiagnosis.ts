import type { ApplicationSnapshot, Evidence } from '../status';
import type { Clue } from './Clue';
import { isOutdated } from './clues/applicationClues';
import type { Diagnosis, NextStep } from './Diagnosis';
import { resourceKey, type Scene } from './Scene';
import { nameOr } from './wording/nameOf';
import { shorten } from './wording/shorten';
import { withoutUserInfo } from './wording/withoutUserInfo';

const MOST_EVIDENCE = 3;

/** A change that takes longer than this is worth a word. */
export const LONG_MINUTES = 15;

const FAILED = new Set(['Failed', 'Error', 'SyncFailed']);
const UNWELL = new Set(['Degraded', 'Unknown']);

/** What a controller says of a reconciliation that is under way. */
const UNDER_WAY = new Set([
  'Progressing',
  'ProgressingWithRetry',
  'DependencyNotReady',
  'Suspended',
]);

function isFailure({ place, type = '', status, reason = '' }: Clue): boolean {
  switch (place) {
    case 'condition':
      return (
        type.endsWith('Error') ||
        (type === 'Ready' && status === 'False' && !UNDER_WAY.has(reason)) ||
        (type === 'Stalled' && status === 'True')
      );
    case 'result':
    case 'hook':
    case 'operation':
      return FAILED.has(type);
    default:
      return false;
  }
}

/** The lower, the more it tells. */
const weights: Partial<Record<Clue['place'], number>> = {
  result: 0,
  hook: 0,
  condition: 1,
  operation: 2,
  container: 3,
  'object-condition': 4,
  health: 5,
  event: 6,
};

/** Places that tell what a sync has done, well or not. */
const TOLD_BY_SYNC = new Set<Clue['place']>(['result', 'hook', 'operation']);

function weightOf({ place, type, status, text }: Clue): number | undefined {
  const weight = weights[place];
  // What went well says nothing about what is not.
  if (TOLD_BY_SYNC.has(place) && !FAILED.has(type ?? '')) {
    return type === 'Running' && weight !== undefined ? weight + 10 : undefined;
  }
  if (
    (place === 'object-condition' && status !== 'False') ||
    (place === 'health' &&
      (type === 'Progressing' || type === 'Suspended' || text === type)) ||
    (place === 'event' && type !== 'Warning')
  ) {
    return weight === undefined ? undefined : weight + 10;
  }
  return weight;
}

function hasFailedOperation(snapshot: ApplicationSnapshot): boolean {
  return (
    snapshot.operation !== undefined &&
    FAILED.has(snapshot.operation.phase) &&
    !isOutdated(snapshot)
  );
}

/** Whether something is wrong that no kind needs to know to see it. */
function isUnwell({ snapshot, minutesSince }: Scene): boolean {
  const { health, sync, operation, resources } = snapshot;
  // Its controller has not looked at it yet.
  if (
    snapshot.reconciledAt === undefined &&
    operation === undefined &&
    (minutesSince(snapshot.createdAt) ?? Infinity) < LONG_MINUTES
  ) {
    return false;
  }
  const since = minutesSince(
    health.since ?? operation?.finishedAt ?? operation?.startedAt,
  );
  return (
    UNWELL.has(health.status) ||
    sync.status === 'Unknown' ||
    hasFailedOperation(snapshot) ||
    (health.status === 'Missing' && sync.status === 'Synced') ||
    (health.status === 'Progressing' &&
      since !== undefined &&
      since > LONG_MINUTES) ||
    resources.some(resource => resource.health?.status === 'Degraded')
  );
}

/** What says at least that something is wrong. */
const PLAIN_FACTS = ['/operation/phase', '/health/status', '/sync/status'];

function plainFacts({ snapshot, quote }: Scene): Evidence[] {
  const { health, sync } = snapshot;
  const wrong = [
    hasFailedOperation(snapshot),
    health.status !== 'Healthy',
    sync.status === 'Unknown',
  ];
  return PLAIN_FACTS.filter((_, index) => wrong[index])
    .map(pointer => quote({ pointer }))
    .filter(piece => piece !== undefined);
}

function nextSteps({ snapshot }: Scene, clue: Clue | undefined): NextStep[] {
  const { detail } = snapshot;
  const steps: NextStep[] = [
    {
      text: clue?.resource
        ? `Read the state and the events of the ${nameOr(
            clue.resource,
            'resource',
          )} at the controller.`
        : 'Open the Application at its controller and read its conditions and its last operation.',
    },
  ];
  if (!detail) {
    steps.unshift({
      text: 'Refresh this Application, so that its resources and events are read too.',
    });
  } else if (detail.gaps.length > 0) {
    steps.push({
      text: `Refresh this Application: ${detail.gaps
        .map(({ part }) => part)
        .join(', ')} could not be read, and may hold the reason.`,
    });
  }
  steps.push({
    text: 'Compare the revision with the last one that was healthy, and revert the change in Git if it is not needed now.',
  });
  return steps;
}

/**
 * Says that something is wrong and that no kind of diagnosis fits it, with the
 * most telling text. Failures that nothing recognised are told beside those that
 * were.
 */
export function unknownDiagnosis(
  scene: Scene,
  {
    recognised,
    isExplained,
  }: { recognised: ReadonlySet<Clue>; isExplained: boolean },
): Diagnosis | undefined {
  const knownTexts = new Set([...recognised].map(({ text }) => text));
  const unread = scene.clues.filter(
    clue => !recognised.has(clue) && !knownTexts.has(clue.text),
  );
  const candidates = isExplained
    ? unread.filter(clue => isFailure(clue) && clue.place !== 'operation')
    : unread.filter(clue => isFailure(clue) || isUnwell(scene));
  const telling = candidates
    .flatMap(clue => {
      const weight = weightOf(clue);
      return weight === undefined ? [] : [{ clue, weight }];
    })
    .sort((one, other) => one.weight - other.weight)
    .map(({ clue }) => clue);
  const evidence = [
    ...telling.flatMap(({ pointer, resource, start }) => {
      const piece = scene.quote({ pointer, resource, from: start });
      return piece ? [piece] : [];
    }),
    ...(isExplained || !isUnwell(scene) ? [] : plainFacts(scene)),
  ];
  if (evidence.length === 0) {
    return undefined;
  }
  const [first] = telling;
  return {
    kind: 'unknown',
    title: 'Cause not known',
    role: 'cause',
    cause: first
      ? `No known cause fits what is said about the ${nameOr(
          first.resource,
          'Application',
        )}: "${shorten(withoutUserInfo(first.text))}".`
      : 'The Application is not well, and what was read of it does not say why.',
    evidence: distinct(evidence).slice(0, MOST_EVIDENCE),
    nextSteps: nextSteps(scene, first),
    ...(first?.resource ? { resource: first.resource } : {}),
  };
}

function distinct(evidence: readonly Evidence[]): Evidence[] {
  const seen = new Set<string>();
  return evidence.filter(({ text, resource }) => {
    const key = `${resource ? resourceKey(resource) : ''}\n${text}`;
    return !seen.has(key) && seen.add(key);
  });
}
