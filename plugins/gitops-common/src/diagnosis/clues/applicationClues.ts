import {
  pointerOf,
  type ApplicationSnapshot,
  type SyncResult,
} from '../../status';
import type { Clue } from '../Clue';
import { cluesFrom, plainClue } from './clueFrom';

const FAILED_PHASES = new Set(['Failed', 'Error']);

function hasFailed({ status, hookPhase }: SyncResult): boolean {
  return (
    status === 'SyncFailed' ||
    (hookPhase !== undefined && FAILED_PHASES.has(hookPhase))
  );
}

/**
 * An operation that was for another revision says nothing about an Application
 * that is what Git says by now.
 */
export function isOutdated({ operation, sync }: ApplicationSnapshot): boolean {
  return (
    operation !== undefined &&
    sync.status === 'Synced' &&
    operation.revisions.length > 0 &&
    sync.revisions.length > 0 &&
    !operation.revisions.some(revision => sync.revisions.includes(revision))
  );
}

function conditionClues(
  { conditions }: ApplicationSnapshot,
  hasFailedResults: boolean,
): Clue[] {
  return conditions
    .flatMap(({ type, status, reason, message, since }, index) =>
      cluesFrom({
        place: 'condition',
        pointer: pointerOf('conditions', index, 'message'),
        raw: message,
        type,
        status,
        reason,
        at: since,
      }),
    )
    .filter(({ wrappers }) => !(hasFailedResults && wrappers.has('tasks')));
}

function resultClues({ operation }: ApplicationSnapshot): Clue[] {
  return (operation?.results ?? []).flatMap((result, index) =>
    cluesFrom({
      place: result.hookType ? 'hook' : 'result',
      pointer: pointerOf('operation', 'results', index, 'message'),
      raw: result.message ?? '',
      resource: result.resource,
      type: result.hookType ? result.hookPhase : result.status,
      ...(result.hookType ? { reason: result.hookType } : {}),
      at: operation?.finishedAt ?? operation?.startedAt,
    }),
  );
}

function operationClues(
  { operation }: ApplicationSnapshot,
  hasFailedResults: boolean,
): Clue[] {
  return cluesFrom({
    place: 'operation',
    pointer: pointerOf('operation', 'message'),
    raw: operation?.message ?? '',
    type: operation?.phase,
    at: operation?.finishedAt ?? operation?.startedAt,
  }).filter(({ wrappers }) => !(hasFailedResults && wrappers.has('tasks')));
}

function stateClues({ sync, resources }: ApplicationSnapshot): Clue[] {
  return [
    ...resources.flatMap(({ resource, requiresPruning }, index) =>
      requiresPruning
        ? [
            plainClue({
              place: 'resource',
              pointer: pointerOf('resources', index, 'requiresPruning'),
              raw: 'true',
              resource,
            }),
          ]
        : [],
    ),
    plainClue({
      place: 'sync',
      pointer: pointerOf('sync', 'status'),
      raw: sync.status,
      type: sync.status,
    }),
  ];
}

/**
 * What the Application says of itself. Where outcomes for single resources are
 * known, the sentence that sums them up is left out.
 */
export function applicationClues(snapshot: ApplicationSnapshot): Clue[] {
  const outdated = isOutdated(snapshot);
  const hasFailedResults =
    snapshot.operation?.results.some(
      result => hasFailed(result) && result.message,
    ) ?? false;
  return [
    ...conditionClues(snapshot, hasFailedResults),
    ...(outdated
      ? []
      : [
          ...resultClues(snapshot),
          ...operationClues(snapshot, hasFailedResults),
        ]),
    ...stateClues(snapshot),
  ];
}
