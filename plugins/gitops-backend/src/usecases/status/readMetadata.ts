import type { ApplicationSnapshot } from '@slipway/plugin-gitops-common/status';
import type { Controller, RevisionMetadata } from '@slipway/plugin-gitops-node';
import type { StatusServices } from './StatusServices';

/** Deployments of the past whose authors are asked for with one reading. */
const MAX_AUTHORS = 3;

/**
 * Who made what runs: of the last deployments, from the store or asked once for
 * ever. With a repository of many workloads the compared revision is merely its
 * latest; the last deployment is what changed this one.
 */
export async function readMetadata(options: {
  services: Pick<StatusServices, 'facts'>;
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
  services: Pick<StatusServices, 'facts'>;
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
