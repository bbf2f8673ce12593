import type { ApplicationRef } from '@slipway/plugin-gitops-common/status';
import { applicationId } from '@slipway/plugin-gitops-common/status';
import type {
  Controller,
  ControllerProblem,
  ListedApplication,
  RevisionMetadata,
} from '@slipway/plugin-gitops-node';
import type { ApplicationSnapshot } from '@slipway/plugin-gitops-common/status';
import type { ApplicationRecord } from '../../store/ApplicationStore';
import { assessApplication, isUnwell } from './assessApplication';
import type { StatusServices } from './StatusServices';

/** What reading one Application brought. */
export type ReadOutcome =
  | { status: 'changed'; record: ApplicationRecord; driftKeys: string[] }
  | { status: 'unchanged' }
  | { status: 'gone' }
  | { status: 'failed'; problem: ControllerProblem };

/**
 * Reads one Application, with its details when it is not well, and concludes.
 * Nothing is written.
 */
export async function readOne(options: {
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
}): Promise<ReadOutcome> {
  const { services, controller, ref, listed, previous, signal } = options;
  const detail = options.detail || (listed ? isUnwell(listed.snapshot) : false);
  const read = (withDetail: boolean) =>
    controller.readApplication(ref, {
      project: options.project,
      detail: withDetail,
      refresh: options.refresh,
      signal,
    });
  let snapshot: ApplicationSnapshot | undefined = listed?.snapshot;
  const earlier = options.keepDetail && detail ? previous?.snapshot : undefined;
  if (!listed?.complete || detail || options.refresh) {
    let answer = await read(detail && !earlier?.detail);
    if (answer.ok && answer.value && earlier?.detail) {
      if (contentOf(answer.value) === contentOf(earlier)) {
        answer = {
          ok: true,
          value: { ...answer.value, detail: earlier.detail },
        };
      } else {
        answer = await read(true);
      }
    }
    if (!answer.ok) {
      return { status: 'failed', problem: answer.problem };
    }
    snapshot = answer.value;
  }
  if (!snapshot) {
    return { status: 'gone' };
  }
  const { record, driftKeys } = assessApplication({
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
  return record.digest === previous?.digest
    ? { status: 'unchanged' }
    : { status: 'changed', record, driftKeys };
}

/** What a single read tells, without details and the time of comparing. */
function contentOf(snapshot: ApplicationSnapshot): string {
  const { detail, reconciledAt, ...content } = snapshot;
  return JSON.stringify(content);
}

/** From the store, or asked once for ever. */
async function readMetadata(options: {
  services: StatusServices;
  controller: Controller;
  snapshot: ApplicationSnapshot;
  signal: AbortSignal;
}): Promise<RevisionMetadata | undefined> {
  const { services, controller, snapshot, signal } = options;
  const source = snapshot.sources.findIndex(({ chart }) => !chart);
  const revision = snapshot.sync.revisions[source];
  if (source < 0 || !revision) {
    return undefined;
  }
  const repository = snapshot.sources[source].repoUrl;
  const known = await services.facts.readMetadata(repository, revision);
  if (known) {
    return known;
  }
  const answer = await controller.readRevisionMetadata({
    ref: snapshot.ref,
    project: snapshot.project,
    revision,
    source,
    signal,
  });
  if (!answer.ok) {
    // Author and message are an extra; the next reading asks again.
    return undefined;
  }
  const metadata = answer.value ?? { tags: [] };
  await services.facts.keepMetadata(repository, revision, metadata);
  return metadata;
}
