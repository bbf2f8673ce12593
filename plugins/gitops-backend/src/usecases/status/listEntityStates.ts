import type { Entity } from '@backstage/catalog-model';
import { stringifyEntityRef } from '@backstage/catalog-model';
import type {
  EntityState,
  EntityStates,
  InstanceState,
} from '@slipway/plugin-gitops-common/api';
import type { ReleaseDecision } from '../../authorization';
import type { ApplicationSummary } from '../../store/ApplicationStore';
import type { BaseSnapshot } from '../BaseBranch';
import { findApplications } from './findApplications';
import {
  IndexedApplications,
  type ApplicationFinder,
} from './IndexedApplications';
import { inPromotionOrder } from './inPromotionOrder';
import { instanceStates, withAge } from './instanceStates';
import type { StatusServices } from './StatusServices';

/** Entities for which the database is asked one by one. */
const FEW = 25;

/** The most telling first. */
const ROLES = ['cause', 'symptom', 'warning'];

/** One line per entity, from what is stored. */
export async function listEntityStates(options: {
  services: StatusServices;
  entities: readonly Entity[];
  base: BaseSnapshot;
  decision: ReleaseDecision;
}): Promise<EntityStates> {
  const { services, entities, base, decision } = options;
  const instances = await instanceStates(services);
  const applications: ApplicationFinder =
    entities.length > FEW
      ? await IndexedApplications.load(services.applications)
      : services.applications;
  const states: EntityState[] = [];
  for (const entity of entities) {
    const found = await findApplications({
      entity,
      applications,
      instances: instances.map(({ name }) => name),
      workloads: base.workloads,
      decision,
    });
    states.push(
      stateOf(
        entity,
        inPromotionOrder(found.applications, base.standards),
        instances,
      ),
    );
  }
  return {
    entities: states,
    environments: base.standards.environments.map(({ name, title }) => ({
      name,
      title: title ?? name,
    })),
    instances,
  };
}

function stateOf(
  entity: Entity,
  applications: readonly ApplicationSummary[],
  instances: readonly InstanceState[],
): EntityState {
  const [worst] = applications
    .flatMap(({ view }) => view.diagnoses.slice(0, 1))
    .sort((a, b) => ROLES.indexOf(a.role) - ROLES.indexOf(b.role));
  return {
    entityRef: stringifyEntityRef(entity),
    title: entity.metadata.title ?? entity.metadata.name,
    owner:
      typeof entity.spec?.owner === 'string' ? entity.spec.owner : undefined,
    applications: applications.map(application => {
      const { view } = application;
      return {
        id: application.id,
        name: application.name,
        instance: application.instance,
        environment: view.environment,
        sync: view.sync.status,
        health: view.health.status,
        phase: view.operation?.phase,
        drift: view.drift.count,
        risk: view.drift.risk,
        stale: withAge(
          application,
          instances.find(({ name }) => name === application.instance),
        ).stale,
        simulated: view.simulated,
      };
    }),
    diagnosis: worst && {
      kind: worst.kind,
      title: worst.title,
      cause: worst.cause,
    },
  };
}
