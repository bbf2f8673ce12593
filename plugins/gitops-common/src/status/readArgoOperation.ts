import { asList, asObject, get, type JsonValue } from '../kubernetes';
import type { ApplicationOperation, SyncResult } from './ApplicationSnapshot';
import {
  integerAt,
  isSet,
  messageAt,
  resourceAt,
  timeAt,
  wordAt,
} from './fields';
import { keepFirst } from './keepFirst';
import { readArgoRevisions } from './readArgoSources';
import { snapshotLimits } from './snapshotLimits';

/** An operation and how many of its results are left out. */
export interface ReadOperation {
  operation?: ApplicationOperation;
  omittedResults: number;
}

/**
 * The operation that runs, that was asked for and did not start, or the last
 * one. `operation` stays while it runs, beside `status.operationState`.
 */
export function readArgoOperation(
  application: JsonValue | undefined,
): ReadOperation {
  const state = get(application, 'status', 'operationState');
  const phase = wordAt(state, 'phase');
  const asked = get(application, 'operation');
  const isAsked = Object.keys(asObject(asked)).length > 0;
  if (isAsked && phase !== 'Running' && phase !== 'Terminating') {
    return {
      operation: {
        phase: 'Running',
        initiatedBy: readInitiator(asked),
        revisions: readArgoRevisions(get(asked, 'sync')),
        results: [],
      },
      omittedResults: 0,
    };
  }
  return phase === undefined ? { omittedResults: 0 } : readState(state, phase);
}

function readState(state: JsonValue | undefined, phase: string): ReadOperation {
  const asked = get(state, 'operation', 'sync');
  const reached = readArgoRevisions(get(state, 'syncResult'));
  const all = resultsOf(state);
  const results = keepFirst(all, snapshotLimits.results, isFailure);
  return {
    operation: {
      phase,
      message: messageAt(state, 'message'),
      startedAt: timeAt(state, 'startedAt'),
      finishedAt: timeAt(state, 'finishedAt'),
      retries: integerAt(state, 'retryCount'),
      initiatedBy: readInitiator(get(state, 'operation')),
      revisions: reached.length > 0 ? reached : readArgoRevisions(asked),
      results,
    },
    omittedResults: all.length - results.length,
  };
}

/**
 * In a list, Argo CD answers the result of the operation in place of the
 * operation; results have a status, what was asked for has none.
 */
function resultsOf(state: JsonValue | undefined): SyncResult[] {
  const results = asList(get(state, 'syncResult', 'resources'));
  const swapped = asList(get(state, 'operation', 'sync', 'resources')).filter(
    item =>
      wordAt(item, 'status') !== undefined ||
      wordAt(item, 'hookPhase') !== undefined,
  );
  return (results.length > 0 ? results : swapped).map(readResult);
}

function readResult(result: JsonValue): SyncResult {
  return {
    resource: resourceAt(result),
    status: wordAt(result, 'status'),
    message: messageAt(result, 'message'),
    hookType: wordAt(result, 'hookType'),
    hookPhase: wordAt(result, 'hookPhase'),
    syncPhase: wordAt(result, 'syncPhase'),
  };
}

function isFailure({ status, hookPhase }: SyncResult): boolean {
  return (
    status === 'SyncFailed' || hookPhase === 'Failed' || hookPhase === 'Error'
  );
}

/** Who asked for an operation or a deployment. */
export function readInitiator(
  value: JsonValue | undefined,
): { username?: string; automated: boolean } | undefined {
  const initiator = get(value, 'initiatedBy');
  return Object.keys(asObject(initiator)).length === 0
    ? undefined
    : {
        username: wordAt(initiator, 'username'),
        automated: isSet(initiator, 'automated'),
      };
}
