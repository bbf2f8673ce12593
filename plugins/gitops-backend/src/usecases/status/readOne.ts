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

/** Deployments of the past whose authors are asked for with one reading. */
const MAX_AUTHORS = 3;

/**
 * Who made what runs: of the last deployments, from the store or asked once for
 * ever. With a repository of many workloads the compared revision is merely its
 * latest; the last deployment is what changed this one.
 */
async function readMetadata(options: {
  services: StatusServices;
  controller: Controller;
  snapshot: ApplicationSnapshot;
  signal: AbortSignal;
}): Promise<RevisionMetadata | undefined> {
  const { snapshot } = options;
  const source = snapshot.sources.findIndex(({ chart }) => !chart);
  if (source < 0) {
    return undefined;
  }
  const deployed = snapshot.history
    .slice(-MAX_AUTHORS)
    .reverse()
    .map(({ revisions }) => revisions[source]);
  const revisions = (
    deployed.length > 0 ? deployed : [snapshot.sync.revisions[source]]
  ).filter(Boolean);
  const [latest, ...earlier] = revisions;
  const metadata =
    latest && (await metadataOf({ ...options, source, revision: latest }));
  for (const revision of earlier) {
    await metadataOf({ ...options, source, revision });
  }
  return metadata || undefined;
}

async function metadataOf(options: {
  services: StatusServices;
  controller: Controller;
  snapshot: ApplicationSnapshot;
  signal: AbortSignal;
  source: number;
  revision: string;
}): Promise<RevisionMetadata | undefined> {
  const { services, controller, snapshot, source, revision, signal } = options;
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
