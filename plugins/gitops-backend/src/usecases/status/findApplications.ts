import type { Entity } from '@backstage/catalog-model';
import {
  RELATION_OWNED_BY,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { formatReleaseRef } from '@slipway/plugin-gitops-common';
import type { EntityStatus } from '@slipway/plugin-gitops-common/api';
import {
  hasApplications,
  locateApplications,
  type ApplicationLocator,
} from '@slipway/plugin-gitops-common/status';
import type { ReleaseResource } from '@slipway/plugin-gitops-node';
import type { ReleaseDecision } from '../../authorization';
import type {
  ApplicationFilter,
  ApplicationSummary,
} from '../../store/ApplicationStore';
import type { ApplicationFinder } from './IndexedApplications';
import { toReleaseResource, type RecordedWorkload } from '../listWorkloads';

type NotShown = EntityStatus['notShown'][number];

/** The Applications of an entity that the person may see, and why not others. */
export interface FoundApplications {
  applications: ApplicationSummary[];
  notShown: NotShown[];
}

/** Finds the Applications of an entity by its annotations. */
export async function findApplications(options: {
  entity: Entity;
  applications: ApplicationFinder;
  instances: readonly string[];
  workloads: readonly RecordedWorkload[];
  decision: ReleaseDecision;
}): Promise<FoundApplications> {
  const { entity, applications, instances, decision } = options;
  const annotations = entity.metadata.annotations;
  if (!hasApplications(annotations)) {
    return {
      applications: [],
      notShown: [
        {
          reason: 'no-annotation',
          message: 'The entity does not say which Applications are its own.',
          remedy:
            'Add one of the annotations gitops.slipway.dev/workload, argocd/app-name, argocd/app-selector and argocd/project-name to its catalog-info.yaml.',
        },
      ],
    };
  }
  const locator = locateApplications(annotations);
  const notShown: NotShown[] = locator.problems.map(message => ({
    reason: 'no-annotation',
    message,
    remedy: 'Correct the annotation in the catalog-info.yaml of the entity.',
  }));
  for (const name of locator.instances ?? []) {
    if (!instances.includes(name)) {
      notShown.push({
        reason: 'unknown-instance',
        message: `The annotation argocd/instance-name names "${name}", and no instance of this name is configured.`,
        remedy: `Use one of: ${
          instances.join(', ') || '(none is configured)'
        }.`,
      });
    }
  }
  const found = new Map<string, ApplicationSummary>();
  for (const { filter, description } of filtersOf(locator)) {
    const matches = await applications.find(filter);
    if (matches.length === 0 && description) {
      notShown.push({
        reason: 'not-found',
        message: `No controller has ${description}.`,
        remedy:
          'Check the annotation. A new Application shows up after it was merged and its controller has read it; one that the portal’s credentials may not read stays invisible.',
      });
    }
    matches.forEach(match => found.set(match.id, match));
  }
  const entityRef = stringifyEntityRef(entity);
  const own: ApplicationSummary[] = [];
  let denied = 0;
  for (const application of found.values()) {
    if (application.entityRef && !isSameRef(application.entityRef, entityRef)) {
      notShown.push({
        reason: 'other-entity',
        message: `${application.kind} ${application.name} says that it belongs to another entity.`,
        remedy:
          'Correct the annotation backstage.io/entity-ref of the Application, or those of this entity.',
      });
    } else if (
      decision.allows(
        resourceOf({ application, entity, workloads: options.workloads }),
      )
    ) {
      own.push(application);
    } else {
      denied++;
    }
  }
  if (denied > 0) {
    notShown.push({
      reason: 'denied',
      message: `${denied} of its Applications ${
        denied === 1 ? 'is' : 'are'
      } not yours to see.`,
      remedy: 'Ask the owner or the platform team for gitops.workload.read.',
    });
  }
  return { applications: inInstanceOrder(own, locator.instances), notShown };
}

/**
 * What permission for an Application is decided on: its release, or where it
 * runs none of the GitOps repository's, the entity and its owner.
 */
export function resourceOf(options: {
  application: Pick<ApplicationSummary, 'release'>;
  entity: Entity;
  workloads: readonly RecordedWorkload[];
}): ReleaseResource {
  const { application, entity, workloads } = options;
  const { release } = application;
  if (
    release &&
    workloads.some(
      ({ team, workload }) =>
        team === release.team && workload === release.workload,
    )
  ) {
    return toReleaseResource(release, workloads);
  }
  const owner = entity.relations?.find(
    ({ type }) => type === RELATION_OWNED_BY,
  )?.targetRef;
  return release
    ? {
        ref: formatReleaseRef(release),
        environment: release.environment,
        owner,
      }
    : { ref: stringifyEntityRef(entity), owner };
}

function filtersOf(
  locator: ApplicationLocator,
): { filter: ApplicationFilter; description?: string }[] {
  const common: ApplicationFilter = {
    namespace: locator.namespace,
    project: locator.project,
    instances: locator.instances,
  };
  const where = [
    locator.namespace && ` in namespace ${locator.namespace}`,
    locator.project && ` in project ${locator.project}`,
    locator.instances && ` on ${locator.instances.join(', ')}`,
  ]
    .filter(Boolean)
    .join('');
  return locator.anyOf.map(wanted => {
    switch (wanted.by) {
      case 'release':
        return {
          // Whatever the other annotations say: the labels name one workload.
          filter: {
            release: { team: wanted.team, workload: wanted.workload },
          },
          description:
            locator.anyOf.length === 1
              ? `an Application of the workload ${wanted.team}/${wanted.workload}`
              : undefined,
        };
      case 'name':
        return {
          filter: { ...common, names: [wanted.name] },
          description: `an Application "${wanted.name}"${where}`,
        };
      case 'selector':
        return {
          filter: { ...common, labels: wanted.labels },
          description: `an Application with the labels ${Object.entries(
            wanted.labels,
          )
            .map(([key, value]) => `${key}=${value}`)
            .join(',')}${where}`,
        };
      case 'project':
        return {
          filter: { ...common, project: wanted.project },
          description: `an Application in project ${wanted.project}${where}`,
        };
      default:
        // Flux objects carry the label of Backstage's Kubernetes plugin.
        return {
          filter: {
            ...common,
            labels: { 'backstage.io/kubernetes-id': wanted.id },
          },
        };
    }
  });
}

function isSameRef(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.toLowerCase();
}

function inInstanceOrder(
  applications: ApplicationSummary[],
  order: readonly string[] | undefined,
): ApplicationSummary[] {
  if (!order) {
    return applications;
  }
  return [...applications].sort(
    (a, b) => order.indexOf(a.instance) - order.indexOf(b.instance),
  );
}
