import { applicationId } from '@slipway/plugin-gitops-common/status';
import type {
  Controller,
  ControllerProblem,
  ListedApplication,
} from '@slipway/plugin-gitops-node';
import pLimit from 'p-limit';
import type { ApplicationRecord } from '../../store/ApplicationStore';
import { isUnwell, type AssessedApplication } from './assessApplication';
import { listedRecord } from './listedRecord';
import { planReads } from './planReads';
import { readOne } from './readOne';
import { saveOutcomes } from './saveOutcomes';
import type { StatusServices } from './StatusServices';

/** Single reads of an instance that run at the same time. */
const CONCURRENT_READS = 4;

/** Seconds that an instance can ask to be left alone. */
const MAX_PAUSE = 600;

/**
 * What a refresh of an instance did: nothing while the instance asked for a
 * pause, or nothing because it could not be read, which is recorded.
 */
export type InstanceRefresh =
  | { status: 'paused' | 'failed' }
  | {
      status: 'done';
      listed: number;
      /** Applications that were read on their own, and how often that failed. */
      read: number;
      failed: number;
      changed: number;
      removed: number;
      /** Workloads of which something changed. */
      workloads: { team: string; workload: string }[];
    };

interface RefreshOptions {
  services: StatusServices;
  controller: Controller;
  maxReads: number;
  /** Number of the window, so that every Application gets its turn. */
  turn: number;
  signal: AbortSignal;
}

/**
 * Reads one instance: its list, then what changed or is unwell, at most
 * `maxReads` on their own. What the list alone tells of a new Application is
 * kept until its turn comes. A failure is recorded and costs nobody else.
 */
export async function refreshInstance(
  options: RefreshOptions,
): Promise<InstanceRefresh> {
  const { services, controller, signal } = options;
  const { applications, instances, now } = services;
  const { problem } = (await instances.read(controller.instance)) ?? {};
  if (problem?.notBefore && problem.notBefore > now()) {
    return { status: 'paused' };
  }
  const answer = await controller.listApplications({ signal });
  if (!answer.ok) {
    return recordProblem(options, answer.problem);
  }
  const listed = new Map(
    answer.value.map(entry => [applicationId(entry.snapshot.ref), entry]),
  );
  const known = await applications.listKnown(controller.instance);
  if (listed.size === 0 && known.size > 0) {
    return recordProblem(options, {
      reason: 'forbidden',
      message: `The instance "${controller.instance}" answered with no Application, where ${known.size} were known.`,
      remedy:
        'Check what its credentials may read. What was known is kept; remove the instance from the configuration if it has none any more.',
    });
  }
  await saveOutcomes(
    services,
    [...listed]
      .filter(([id]) => !known.has(id))
      .map(([, entry]) =>
        listedRecord({ listed: entry, controller, now: now() }),
      ),
  );
  const ids = planReads({
    listed: [...listed].map(([id, { snapshot, fingerprint }]) => ({
      id,
      fingerprint,
      unwell: isUnwell(snapshot),
    })),
    known,
    maxReads: options.maxReads,
    turn: options.turn,
  });
  const { changed, problems } = await readEach(options, ids, listed);
  const removed = await applications.find({
    ids: [...known.keys()].filter(id => !listed.has(id)),
  });
  await saveOutcomes(services, changed, removed);
  if (problems.length > 0 && problems.length === ids.length) {
    return recordProblem(options, problems[0]);
  }
  await instances.recordSuccess(controller.instance, now());
  return {
    status: 'done',
    listed: listed.size,
    read: ids.length,
    failed: problems.length,
    changed: changed.length,
    removed: removed.length,
    workloads: workloadsOf(changed.map(({ record }) => record)),
  };
}

/** Reads Applications on their own; where that fails, the list has to do. */
async function readEach(
  options: RefreshOptions,
  ids: readonly string[],
  listed: ReadonlyMap<string, ListedApplication>,
): Promise<{ changed: AssessedApplication[]; problems: ControllerProblem[] }> {
  const { services, controller, turn, signal } = options;
  const previous = new Map(
    (await services.applications.readAll(ids)).map(record => [
      record.id,
      record,
    ]),
  );
  const changed: AssessedApplication[] = [];
  const problems: ControllerProblem[] = [];
  const limit = pLimit(CONCURRENT_READS);
  const readListed = async (id: string, entry: ListedApplication) => {
    const before = previous.get(id);
    const outcome = await readOne({
      services,
      controller,
      ref: entry.snapshot.ref,
      project: entry.snapshot.project,
      listed: entry,
      previous: before,
      keepDetail: !isDetailTurn(id, turn),
      signal,
    });
    if (outcome.status === 'changed') {
      changed.push(outcome);
    } else if (outcome.status === 'failed') {
      problems.push(outcome.problem);
      if (before?.fingerprint !== entry.fingerprint) {
        const told = listedRecord({
          listed: entry,
          controller,
          now: services.now(),
          problem: outcome.problem,
          lastHealthy: before?.lastHealthy,
        });
        if (told.record.digest !== before?.digest) {
          changed.push(told);
        }
      }
    }
  };
  await Promise.all(
    ids.flatMap(id => {
      const entry = listed.get(id);
      return entry ? [limit(() => readListed(id, entry))] : [];
    }),
  );
  return { changed, problems };
}

async function recordProblem(
  { services, controller }: RefreshOptions,
  problem: ControllerProblem,
): Promise<InstanceRefresh> {
  await services.instances.recordProblem(controller.instance, {
    ...problem,
    notBefore: notBefore(problem, services.now()),
  });
  return { status: 'failed' };
}

function workloadsOf(records: readonly ApplicationRecord[]) {
  const found = new Map(
    records.flatMap(({ release }) =>
      release ? [[`${release.team}/${release.workload}`, release]] : [],
    ),
  );
  return [...found.values()].map(({ team, workload }) => ({ team, workload }));
}

/** An instance that asks for a pause gets it, ten minutes at most. */
function notBefore(
  { retryAfterSeconds }: ControllerProblem,
  now: string,
): string | undefined {
  return retryAfterSeconds === undefined
    ? undefined
    : new Date(
        Date.parse(now) + Math.min(retryAfterSeconds, MAX_PAUSE) * 1_000,
      ).toISOString();
}

/** Details of an Application that stays the same are read in one window of four. */
function isDetailTurn(id: string, turn: number): boolean {
  return (parseInt(id.slice(0, 4), 16) + turn) % 4 === 0;
}
