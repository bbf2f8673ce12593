import { commitOfRevision } from '@slipway/plugin-gitops-common/status';
import type { GitTransport } from '@slipway/plugin-gitops-node';
import type { ApplicationSummary } from '../../store/ApplicationStore';
import type { ChangeRecord } from '../../store/ChangeStore';
import type { StatusServices } from './StatusServices';

/** Days after which nobody waits for a merged change any more. */
const MAX_DAYS = 7;

/**
 * Records of every merged change whether the cluster has it by now: its revision
 * is reachable from the one that was compared, and that one is Synced, then
 * Healthy.
 */
export async function followArrivals(options: {
  services: StatusServices;
  transport: Pick<GitTransport, 'listCommits'>;
}): Promise<void> {
  const { services, transport } = options;
  const since = new Date(
    Date.parse(services.now()) - MAX_DAYS * 86_400_000,
  ).toISOString();
  for (const record of await services.changes.listArriving(since)) {
    const application = await applicationOf(services, record);
    if (!application || !record.revision) {
      continue;
    }
    try {
      if (
        isSynced(record) ||
        (await contains(transport, application, record.revision))
      ) {
        await recordArrival(services, record, application);
      }
    } catch (error) {
      services.logger.warn(
        `Telling whether ${application.name} has the change ${record.id} failed; it is tried again with the next reading.`,
        error instanceof Error ? error : { error: String(error) },
      );
    }
  }
}

async function applicationOf(
  services: StatusServices,
  { team, workload, environment }: ChangeRecord,
): Promise<ApplicationSummary | undefined> {
  const found = await services.applications.find({
    release: { team, workload },
  });
  return found.find(({ release }) => release?.environment === environment);
}

function isSynced(record: ChangeRecord): boolean {
  return record.history.some(({ stage }) => stage === 'synced');
}

/** Whether everything up to `revision` is in what the controller compared. */
async function contains(
  transport: Pick<GitTransport, 'listCommits'>,
  { view }: ApplicationSummary,
  revision: string,
): Promise<boolean> {
  const [text] = view.sync.revisions;
  const compared = text && commitOfRevision(text);
  if (!compared || view.sync.status !== 'Synced') {
    return false;
  }
  if (compared === revision) {
    return true;
  }
  const missing = await transport.listCommits({
    base: compared,
    head: revision,
  });
  return missing.length === 0;
}

async function recordArrival(
  services: StatusServices,
  record: ChangeRecord,
  { view }: ApplicationSummary,
): Promise<void> {
  const merged = record.history.find(({ stage }) => stage === 'merged')?.at;
  const notBefore = (at: string | undefined, earliest: string | undefined) =>
    at && (!earliest || Date.parse(at) >= Date.parse(earliest))
      ? at
      : services.now();
  const synced =
    record.history.find(({ stage }) => stage === 'synced')?.at ??
    notBefore(
      view.lastChange?.deployedAt ?? view.operation?.finishedAt,
      merged,
    );
  await services.changes.recordArrival(record.id, 'synced', synced);
  if (view.sync.status === 'Synced' && view.health.status === 'Healthy') {
    await services.changes.recordArrival(
      record.id,
      'healthy',
      notBefore(view.health.since, synced),
    );
  }
}
