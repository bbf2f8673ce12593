import type { Entity } from '@backstage/catalog-model';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { formatReleaseRef } from '@slipway/plugin-gitops-common';
import type {
  ApplicationView,
  EntityStatus,
} from '@slipway/plugin-gitops-common/api';
import { locateApplications } from '@slipway/plugin-gitops-common/status';
import { summariseAll } from '@slipway/plugin-gitops-common/summary';
import type { ReleaseDecision } from '../../authorization';
import type { BaseSnapshot } from '../BaseBranch';
import type { ApplicationSummary } from '../../store/ApplicationStore';
import { toReleaseResource, type RecordedWorkload } from '../listWorkloads';
import { withWording } from '../wording/withWording';
import { entityResource } from './entityResource';
import { findApplications } from './findApplications';
import { inPromotionOrder } from './inPromotionOrder';
import { instanceStates, withAge } from './instanceStates';
import { readChangeLives } from './readChangeLives';
import { readDistances } from './readDistances';
import type { StatusServices } from './StatusServices';

/** Everything that an entity's tab and card show, from what is stored. */
export async function readEntityStatus(options: {
  services: StatusServices;
  entity: Entity;
  base: BaseSnapshot;
  read: ReleaseDecision;
  /** Missing when refreshing is denied for everything. */
  refresh?: ReleaseDecision;
}): Promise<EntityStatus> {
  const { services, entity, base, read, refresh } = options;
  const instances = await instanceStates(services);
  const found = await findApplications({
    entity,
    applications: services.applications,
    instances: instances.map(({ name }) => name),
    workloads: base.workloads,
    decision: read,
  });
  const wordings = await services.readWordings(
    found.applications.flatMap(({ id, evidenceDigest }) =>
      evidenceDigest ? [{ applicationId: id, digest: evidenceDigest }] : [],
    ),
  );
  const applications = await readDistances({
    facts: services.facts,
    repository: base.standards.repository.url,
    views: inPromotionOrder(found.applications, base.standards).map(
      (application): ApplicationView =>
        withWording(
          withAge(
            application,
            instances.find(({ name }) => name === application.instance),
          ),
          wordings.get(application.id),
        ),
    ),
  });
  return {
    entityRef: stringifyEntityRef(entity),
    environments: base.standards.environments.map(({ name, title }) => ({
      name,
      title: title ?? name,
    })),
    applications,
    summary: summariseAll(applications),
    sharedCauses: await sharedCausesOf(services, applications),
    notShown: found.notShown,
    instances: instances.filter(
      ({ name, state }) =>
        state !== 'ok' || applications.some(({ ref }) => ref.instance === name),
    ),
    changes: await readChangeLives({
      services,
      standards: base.standards,
      applications,
      workload: workloadOf(entity),
      allows: release =>
        read.allows(toReleaseResource(release, base.workloads)),
    }),
    released: releasedOf(found.applications, base.workloads),
    modelNote: await services.modelNote(),
    mayRefresh: found.applications.some(application =>
      refresh?.allows(
        entityResource({ application, entity, workloads: base.workloads }),
      ),
    ),
  };
}

async function sharedCausesOf(
  { applications: store }: StatusServices,
  views: readonly ApplicationView[],
): Promise<EntityStatus['sharedCauses']> {
  const keys = new Map<string, string[]>();
  for (const { id, diagnoses } of views) {
    for (const { sharedCause } of diagnoses) {
      if (sharedCause) {
        keys.set(sharedCause, [...(keys.get(sharedCause) ?? []), id]);
      }
    }
  }
  if (keys.size === 0) {
    return [];
  }
  const counted = await store.countSharedCauses([...keys.keys()]);
  return counted
    .filter(({ total }) => total > 1)
    .map(cause => ({ ...cause, applications: keys.get(cause.key) ?? [] }));
}

/** Its changes show before the first Application does. */
function workloadOf(entity: Entity) {
  return locateApplications(entity.metadata.annotations).anyOf.find(
    wanted => wanted.by === 'release',
  );
}

/** What the base branch has of the workloads that run as the Applications. */
function releasedOf(
  applications: readonly Pick<ApplicationSummary, 'release'>[],
  workloads: readonly RecordedWorkload[],
): string[] {
  return workloads
    .filter(({ team, workload }) =>
      applications.some(
        ({ release }) =>
          release?.team === team && release.workload === workload,
      ),
    )
    .flatMap(({ team, workload, environments }) =>
      environments.map(environment =>
        formatReleaseRef({ team, workload, environment }),
      ),
    );
}
