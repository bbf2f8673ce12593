import { asList, get, type JsonObject, type JsonValue } from '../kubernetes';
import type {
  ApplicationCondition,
  ApplicationOperation,
  ApplicationSnapshot,
} from './ApplicationSnapshot';
import { messageAt, timeAt, wordAt } from './fields';
import { snapshotLimits } from './snapshotLimits';

/** Conditions that are there only as long as they are `True`. */
const PASSING = new Set(['Reconciling', 'Stalled']);

/** Reasons of a Ready condition that is `False` and waits. */
const WAITING = new Set(['Progressing', 'DependencyNotReady']);

/**
 * Conditions in upstream's words. Flux sets those that are well anew with each
 * reconciliation, so their time tells nothing but that, and is left out.
 */
export function readFluxConditions(object: JsonObject): ApplicationCondition[] {
  return asList(get(object, 'status', 'conditions'))
    .slice(0, snapshotLimits.conditions)
    .flatMap((condition): ApplicationCondition[] => {
      const type = wordAt(condition, 'type');
      const status = wordAt(condition, 'status');
      const isWell =
        status === 'True' && type !== undefined && !PASSING.has(type);
      return type === undefined
        ? []
        : [
            {
              type,
              status,
              reason: wordAt(condition, 'reason'),
              message: messageAt(condition, 'message') ?? '',
              since: isWell
                ? undefined
                : timeAt(condition, 'lastTransitionTime'),
            },
          ];
    });
}

/** Ready conditions of sources that are not: `GitRepository/Ready`. */
export function readSourceConditions(
  sources: readonly JsonObject[],
): ApplicationCondition[] {
  return sources.flatMap(source =>
    readFluxConditions(source)
      .filter(({ type, status }) => type === 'Ready' && status === 'False')
      .map(condition => ({
        ...condition,
        type: `${wordAt(source, 'kind') ?? 'Source'}/Ready`,
      })),
  );
}

/** When Flux looked last, by whatever tells it. */
export function lastReconciled(
  object: JsonObject,
  ...others: (string | undefined)[]
): string | undefined {
  return [
    ...others,
    ...asList(get(object, 'status', 'conditions')).map((item: JsonValue) =>
      timeAt(item, 'lastTransitionTime'),
    ),
  ]
    .flatMap(time => time ?? [])
    .sort((a, b) => Date.parse(a) - Date.parse(b))
    .at(-1);
}

function conditionOf(
  conditions: readonly ApplicationCondition[],
  type: string,
): ApplicationCondition | undefined {
  return conditions.find(condition => condition.type === type);
}

function ifTrue(condition: ApplicationCondition | undefined) {
  return condition?.status === 'True' ? condition : undefined;
}

function textOf(condition: ApplicationCondition | undefined) {
  return condition?.message || undefined;
}

/** Status of the Ready condition; `undefined` where there is none. */
export function readinessOf(
  conditions: readonly ApplicationCondition[],
): string | undefined {
  const ready = conditionOf(conditions, 'Ready');
  return ready && (ready.status ?? 'Unknown');
}

/** Health in Argo CD's codes, which are those of a snapshot. */
export function healthOf(
  conditions: readonly ApplicationCondition[],
): ApplicationSnapshot['health'] {
  const stalled = ifTrue(conditionOf(conditions, 'Stalled'));
  const reconciling = ifTrue(conditionOf(conditions, 'Reconciling'));
  const ready = conditionOf(conditions, 'Ready');
  if (stalled) {
    return {
      status: 'Degraded',
      message: textOf(stalled) ?? textOf(ready),
      since: stalled.since,
    };
  }
  if (ready?.status === 'True') {
    return { status: 'Healthy' };
  }
  if (ready?.status === 'False') {
    return {
      status: WAITING.has(ready.reason ?? '') ? 'Progressing' : 'Degraded',
      message: textOf(ready),
      since: ready.since,
    };
  }
  return ready || reconciling
    ? {
        status: 'Progressing',
        message: textOf(reconciling) ?? textOf(ready),
        since: reconciling?.since ?? ready?.since,
      }
    : { status: 'Unknown' };
}

/** What Flux does now, or how it ended. */
export function operationOf(
  conditions: readonly ApplicationCondition[],
  known: { revisions: string[]; deployedAt?: string; retries?: number },
): ApplicationOperation | undefined {
  const { deployedAt, ...rest } = known;
  const stalled = ifTrue(conditionOf(conditions, 'Stalled'));
  const reconciling = ifTrue(conditionOf(conditions, 'Reconciling'));
  const ready = conditionOf(conditions, 'Ready');
  const common = { ...rest, initiatedBy: { automated: true }, results: [] };
  if (reconciling && !stalled) {
    return {
      ...common,
      phase: 'Running',
      message: textOf(reconciling),
      startedAt: reconciling.since,
    };
  }
  if (stalled || ready?.status === 'False') {
    const isWaiting = !stalled && WAITING.has(ready?.reason ?? '');
    const since = (stalled ?? ready)?.since;
    return {
      ...common,
      phase: isWaiting ? 'Running' : 'Failed',
      message: textOf(stalled) ?? textOf(ready),
      ...(isWaiting ? { startedAt: since } : { finishedAt: since }),
    };
  }
  return ready?.status === 'True'
    ? {
        ...common,
        phase: 'Succeeded',
        message: textOf(ready),
        finishedAt: deployedAt,
      }
    : undefined;
}
