import { applicationId } from '@slipway/plugin-gitops-common/status';
import type {
  Controller,
  ControllerProblem,
  ListedApplication,
} from '@slipway/plugin-gitops-node';
import pLimit from 'p-limit';
import type {
  ApplicationRecord,
  KnownApplication,
} from '../../store/ApplicationStore';
import { assessApplication, isUnwell } from './assessApplication';
import { planReads } from './planReads';
import { readOne } from './readOne';
import { saveOutcomes } from './saveOutcomes';
import type { StatusServices } from './StatusServices';

/** Single reads of an instance that run at the same time. */
const CONCURRENT_READS = 4;

/** Seconds that an instance can ask to be left alone. */
const MAX_PAUSE = 600;

/** What a refresh of an instance did. */
export interface InstanceRefresh {
  listed: number;
  read: number;
  changed: number;
  removed: number;
  /** Workloads of which something changed. */
  workloads: { team: string; workload: string }[];
}

/**
 * Reads one instance: its list, then what changed or is unwell, at most
 * `maxReads` on their own. What the list alone tells of a new Application is
 * kept until its turn comes. A failure is recorded and costs nobody else.
 */
export async function refreshInstance(options: {
  services: StatusServices;
  controller: Controller;
  maxReads: number;
  /** Number of the window, so that every unwell Application gets its turn. */
  turn: number;
  signal: AbortSignal;
}): Promise<InstanceRefresh | undefined> {
  const { services, controller, signal } = options;
  const { applications, instances, now } = services;
  const { problem } = (await instances.read(controller.instance)) ?? {};
  if (problem?.notBefore && problem.notBefore > now()) {
    return undefined;
  }
  const answer = await controller.listApplications({ signal });
  if (!answer.ok) {
    await instances.recordProblem(controller.instance, {
      ...answer.problem,
      notBefore: notBefore(answer.problem, now()),
    });
    return undefined;
  }
  const listed = new Map(
    answer.value.map(entry => [applicationId(entry.snapshot.ref), entry]),
  );
  const known = await applications.listKnown(controller.instance);
  if (listed.size === 0 && known.size > 0) {
    await instances.recordProblem(controller.instance, {
      reason: 'forbidden',
      message: `The instance "${controller.instance}" answered with no Application, where ${known.size} were known.`,
      remedy:
        'Check what its credentials may read. What was known is kept; remove the instance from the configuration if it has none any more.',
    });
    return undefined;
  }

  const fresh = recordsOfNew({ ...options, listed, known });
  await saveOutcomes(services, fresh);

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
  const previous = new Map(
    (await applications.readAll(ids)).map(record => [record.id, record]),
  );
  const limit = pLimit(CONCURRENT_READS);
  const outcomes = await Promise.all(
    ids.map(id =>
      limit(() => {
        const entry = listed.get(id) as ListedApplication;
        return readOne({
          services,
          controller,
          ref: entry.snapshot.ref,
          project: entry.snapshot.project,
          listed: entry,
          previous: previous.get(id),
          keepDetail: !isDetailTurn(id, options.turn),
          signal,
        });
      }),
    ),
  );
  const changed = outcomes.flatMap(outcome =>
    outcome.status === 'changed' ? [outcome] : [],
  );
  const removed = await applications.find({
    ids: [...known.keys()].filter(id => !listed.has(id)),
  });
  await saveOutcomes(services, changed, removed);
  const failed = outcomes.flatMap(outcome =>
    outcome.status === 'failed' ? [outcome.problem] : [],
  );
  if (failed.length > 0 && failed.length === outcomes.length) {
    await instances.recordProblem(controller.instance, failed[0]);
  } else {
    await instances.recordSuccess(controller.instance, now());
  }
  return {
    listed: listed.size,
    read: ids.length,
    changed: changed.length,
    removed: removed.length,
    workloads: workloadsOf(changed.map(({ record }) => record)),
  };
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

/** New Applications as the list shows them. */
function recordsOfNew(options: {
  services: StatusServices;
  controller: Controller;
  listed: ReadonlyMap<string, ListedApplication>;
  known: ReadonlyMap<string, KnownApplication>;
}) {
  const { services, controller, listed, known } = options;
  return [...listed]
    .filter(([id]) => !known.has(id))
    .map(([, { snapshot, complete }]) =>
      assessApplication({
        snapshot,
        controller,
        // Empty, so that it is read on its own when its turn comes.
        fingerprint: '',
        complete,
        episodes: [],
        now: services.now(),
      }),
    );
}
