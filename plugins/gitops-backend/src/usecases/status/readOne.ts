import {
  applicationId,
  type ApplicationRef,
  type ApplicationSnapshot,
} from '@slipway/plugin-gitops-common/status';
import type {
  Controller,
  ControllerAnswer,
  ControllerProblem,
  ListedApplication,
} from '@slipway/plugin-gitops-node';
import type { ApplicationRecord } from '../../store/ApplicationStore';
import {
  assessApplication,
  isUnwell,
  type AssessedApplication,
} from './assessApplication';
import { readMetadata } from './readMetadata';
import type { StatusServices } from './StatusServices';

/** What reading one Application brought. */
export type ReadOutcome =
  | ({ status: 'changed' } & AssessedApplication)
  | { status: 'unchanged' }
  | { status: 'gone' }
  | { status: 'failed'; problem: ControllerProblem };

/** What is read, and what is known of it already. */
export interface ReadOptions {
  services: StatusServices;
  controller: Controller;
  ref: ApplicationRef;
  project?: string;
  /** What a list told of it just now. */
  listed?: ListedApplication;
  previous?: ApplicationRecord;
  /** Reads the details whatever its state. */
  detail?: boolean;
  /** Takes the details read before as long as the Application is the same. */
  keepDetail?: boolean;
  refresh?: 'normal' | 'hard';
  signal: AbortSignal;
}

/**
 * Reads one Application, with its details when it is not well, and concludes.
 * Nothing is written.
 */
export async function readOne(options: ReadOptions): Promise<ReadOutcome> {
  const { services, controller, ref, listed, previous, signal } = options;
  const answer = await readSnapshot(options);
  if (!answer.ok) {
    return { status: 'failed', problem: answer.problem };
  }
  const snapshot = answer.value;
  if (!snapshot) {
    return { status: 'gone' };
  }
  const assessed = assessApplication({
    snapshot,
    controller,
    fingerprint: listed?.fingerprint ?? previous?.fingerprint ?? '',
    complete: true,
    episodes: snapshot.detail
      ? await services.drift.list(applicationId(ref))
      : [],
    lastHealthy: previous?.lastHealthy,
    metadata: await readMetadata({ services, controller, snapshot, signal }),
    now: services.now(),
  });
  return assessed.record.digest === previous?.digest
    ? { status: 'unchanged' }
    : { status: 'changed', ...assessed };
}

/** As few calls as tell what is not known already. */
async function readSnapshot(
  options: ReadOptions,
): Promise<ControllerAnswer<ApplicationSnapshot | undefined>> {
  const { controller, ref, listed, previous, refresh, signal } = options;
  const detail = options.detail || (listed ? isUnwell(listed.snapshot) : false);
  if (listed?.complete && !detail && !refresh) {
    return { ok: true, value: listed.snapshot };
  }
  const read = (withDetail: boolean) =>
    controller.readApplication(ref, {
      project: options.project,
      detail: withDetail,
      refresh,
      signal,
    });
  const earlier = previous?.snapshot;
  if (!detail || !options.keepDetail || !earlier?.detail) {
    return read(detail);
  }
  const answer = await read(false);
  if (!answer.ok || !answer.value) {
    return answer;
  }
  return contentOf(answer.value) === contentOf(earlier)
    ? { ok: true, value: { ...answer.value, detail: earlier.detail } }
    : read(true);
}

/** What a single read tells, without details and the time of comparing. */
function contentOf(snapshot: ApplicationSnapshot): string {
  const { detail, reconciledAt, ...content } = snapshot;
  return JSON.stringify(content);
}
