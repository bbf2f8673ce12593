import { diagnose } from '@slipway/plugin-gitops-common/diagnosis';
import {
  driftKey,
  findDrift,
  type DriftEpisode,
} from '@slipway/plugin-gitops-common/drift';
import {
  applicationId,
  type ApplicationSnapshot,
} from '@slipway/plugin-gitops-common/status';
import {
  createFactSheet,
  summarise,
} from '@slipway/plugin-gitops-common/summary';
import type { Controller, RevisionMetadata } from '@slipway/plugin-gitops-node';
import { createHash } from 'node:crypto';
import type {
  ApplicationRecord,
  LastHealthy,
} from '../../store/ApplicationStore';
import { releaseOf } from './releaseOf';
import { toStoredView } from './toStoredView';

/** Whether the details of an Application are worth reading. */
export function isUnwell({ sync, health }: ApplicationSnapshot): boolean {
  return sync.status !== 'Synced' || health.status !== 'Healthy';
}

/** An Application ready to be stored, with the differences that count. */
export interface AssessedApplication {
  record: ApplicationRecord;
  driftKeys: string[];
}

/** Everything that is concluded from a snapshot. */
export function assessApplication(options: {
  snapshot: ApplicationSnapshot;
  controller: Pick<Controller, 'linkTo' | 'simulated'>;
  fingerprint: string;
  /** Whether the snapshot was read on its own, not from a list. */
  complete: boolean;
  episodes: readonly DriftEpisode[];
  lastHealthy?: LastHealthy;
  metadata?: RevisionMetadata;
  now: string;
}): AssessedApplication {
  const { snapshot, controller, now } = options;
  const release = releaseOf(snapshot);
  const environment = release?.environment;
  const drifts = findDrift({
    snapshot,
    context: { environment, episodes: options.episodes },
  });
  const diagnoses = diagnose({
    snapshot,
    context: {
      now,
      drifts,
      environment,
      release:
        release && release.environment
          ? { ...release, environment: release.environment }
          : undefined,
      lastHealthy: options.lastHealthy,
    },
  });
  const unwell = isUnwell(snapshot);
  const id = applicationId(snapshot.ref);
  const summary = summarise({ snapshot, diagnoses, drifts });
  // Of what is well the rules say all that there is to say.
  const sheet = unwell
    ? createFactSheet({ snapshot, diagnoses, drifts, summary })
    : undefined;
  const view = toStoredView({
    id,
    snapshot,
    release,
    diagnoses,
    drifts,
    summary,
    evidenceDigest: sheet?.digest,
    metadata: options.metadata,
    link: controller.linkTo(snapshot.ref),
    simulated: controller.simulated,
  });
  const content = {
    ...snapshot.ref,
    id,
    project: snapshot.project,
    entityRef: snapshot.annotations['backstage.io/entity-ref'],
    release,
    fingerprint: options.fingerprint,
    complete: options.complete,
    unwell,
    snapshot,
    assessment: { diagnoses, drifts },
    view,
    lastHealthy: lastHealthyOf(options),
    evidenceDigest: sheet?.digest,
    // Without a cause a model could only repeat how it stands.
    wordable: sheet?.facts.some(({ role }) => role === 'cause') ?? false,
  };
  return {
    record: { ...content, digest: digestOf(content), readAt: now },
    driftKeys: drifts.filter(({ benign }) => !benign).map(driftKey),
  };
}

/** Stays the same object while the same revision with the same images is well. */
function lastHealthyOf({
  snapshot,
  lastHealthy,
  now,
}: {
  snapshot: ApplicationSnapshot;
  lastHealthy?: LastHealthy;
  now: string;
}): LastHealthy | undefined {
  const [revision] = snapshot.sync.revisions;
  if (
    isUnwell(snapshot) ||
    !revision ||
    (lastHealthy?.revision === revision &&
      lastHealthy.images.join() === snapshot.images.join())
  ) {
    return lastHealthy;
  }
  return { revision, images: snapshot.images, at: now };
}

/** Of the content without the times at which it was compared and read. */
function digestOf(content: { snapshot: ApplicationSnapshot }): string {
  const { reconciledAt, detail, ...snapshot } = content.snapshot;
  return createHash('sha256')
    .update(
      JSON.stringify({
        ...content,
        snapshot: { ...snapshot, detail: detail && { ...detail, readAt: '' } },
      }),
    )
    .digest('hex');
}
