import { NotFoundError } from '@backstage/errors';
import type { ApplicationDetailView } from '@slipway/plugin-gitops-common/api';
import type {
  ApplicationSnapshot,
  ManagedResourceState,
} from '@slipway/plugin-gitops-common/status';
import { stringify } from 'yaml';
import type {
  ApplicationRecord,
  ApplicationSummary,
} from '../../store/ApplicationStore';
import type { StatusServices } from './StatusServices';

/** What the folds of the tab show of one of an entity's Applications. */
export async function readApplicationDetail(options: {
  services: Pick<StatusServices, 'applications' | 'facts'>;
  id: string;
  /** Those of the entity that the person may see. */
  own: readonly ApplicationSummary[];
}): Promise<ApplicationDetailView> {
  const { services, id, own } = options;
  const record = own.some(application => application.id === id)
    ? await services.applications.read(id)
    : undefined;
  if (!record) {
    throw new NotFoundError(
      `Reading the Application ${id} failed: the entity has none with this id that you may see. Reload the page.`,
    );
  }
  const { snapshot, assessment } = record;
  return {
    id,
    resources: resourcesOf(snapshot),
    drifts: assessment.drifts,
    states: statesOf(record),
    diagnoses: assessment.diagnoses,
    history: await historyOf(services, snapshot),
    gaps: snapshot.detail?.gaps ?? [],
    readAt: snapshot.detail?.readAt,
  };
}

function resourcesOf(
  snapshot: ApplicationSnapshot,
): ApplicationDetailView['resources'] {
  const key = (ref: {
    group: string;
    kind: string;
    namespace?: string;
    name: string;
  }) => [ref.group, ref.kind, ref.namespace ?? '', ref.name].join('|');
  const nodes = snapshot.detail?.nodes ?? [];
  const managed = new Map(
    snapshot.resources.map(status => [key(status.resource), status]),
  );
  const inTree = new Set(nodes.map(node => key(node.resource)));
  const ids = new Set(nodes.map(node => node.uid ?? key(node.resource)));
  return [
    ...nodes.map(node => {
      const status = managed.get(key(node.resource));
      return {
        id: node.uid ?? key(node.resource),
        parent: node.parents.find(parent => ids.has(parent)),
        resource: node.resource,
        sync: status?.sync,
        health: node.health ?? status?.health,
        info: node.info,
        hook: status?.hook ?? false,
        requiresPruning: status?.requiresPruning ?? false,
        orphaned: node.orphaned ?? false,
      };
    }),
    ...snapshot.resources
      .filter(status => !inTree.has(key(status.resource)))
      .map(status => ({
        id: key(status.resource),
        resource: status.resource,
        sync: status.sync,
        health: status.health,
        info: [],
        hook: status.hook ?? false,
        requiresPruning: status.requiresPruning ?? false,
        orphaned: false,
      })),
  ];
}

/** Only of resources with a difference: the rest would say the same twice. */
function statesOf({
  snapshot,
  assessment,
}: Pick<ApplicationRecord, 'snapshot' | 'assessment'>) {
  const pointers = new Set(assessment.drifts.map(({ pointer }) => pointer));
  return (snapshot.detail?.managed ?? [])
    .filter((_, index) => pointers.has(`/detail/managed/${index}`))
    .map((state: ManagedResourceState) => ({
      resource: state.resource,
      target: yamlOf(state.predictedLive ?? state.target),
      live: yamlOf(state.normalizedLive ?? state.live),
    }));
}

type State = NonNullable<ManagedResourceState['live']>;

function yamlOf(value: State | undefined): string | undefined {
  if (!value || Object.keys(value).length === 0) {
    return undefined;
  }
  const { metadata, ...rest } = value;
  const shown =
    metadata && typeof metadata === 'object' && !Array.isArray(metadata)
      ? { ...rest, metadata: withoutManagedFields(metadata) }
      : value;
  return stringify(shown, { sortMapEntries: true });
}

/** They say who changed what; that is told beside each difference. */
function withoutManagedFields(metadata: State): State {
  const { managedFields, ...rest } = metadata;
  return rest;
}

async function historyOf(
  { facts }: Pick<StatusServices, 'facts'>,
  snapshot: ApplicationSnapshot,
): Promise<ApplicationDetailView['history']> {
  const entries = [...snapshot.history].reverse();
  return Promise.all(
    entries.map(async entry => {
      const source = entry.sources[0] ?? snapshot.sources[0];
      const [revision] = entry.revisions;
      const metadata =
        source && revision
          ? await facts.readMetadata(source.repoUrl, revision)
          : undefined;
      return {
        id: entry.id,
        revisions: entry.revisions,
        deployedAt: entry.deployedAt,
        seconds:
          entry.startedAt && entry.deployedAt
            ? (Date.parse(entry.deployedAt) - Date.parse(entry.startedAt)) /
              1_000
            : undefined,
        author: metadata?.author,
        message: metadata?.message,
        initiatedBy: entry.initiatedBy?.username,
        automated: entry.initiatedBy?.automated ?? false,
      };
    }),
  );
}
