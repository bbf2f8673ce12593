import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import type { EntityStatus } from '@slipway/plugin-gitops-common/api';
import {
  hasApplications,
  locateApplications,
} from '@slipway/plugin-gitops-common/status';
import type { ReleaseDecision } from '../../authorization';
import type { ApplicationSummary } from '../../store/ApplicationStore';
import type { RecordedWorkload } from '../listWorkloads';
import { entityResource } from './entityResource';
import type { ApplicationFinder } from './IndexedApplications';
import { locatorFilters } from './locatorFilters';

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
  for (const { filter, description } of locatorFilters(locator)) {
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
  let others = 0;
  for (const application of found.values()) {
    // Permission first: what is denied is not told apart any further.
    if (
      !decision.allows(
        entityResource({ application, entity, workloads: options.workloads }),
      )
    ) {
      denied++;
    } else if (
      application.entityRef &&
      !isSameRef(application.entityRef, entityRef)
    ) {
      others++;
    } else {
      own.push(application);
    }
  }
  if (others > 0) {
    notShown.push({
      reason: 'other-entity',
      message: `${others} of the Applications that it names ${
        others === 1 ? 'says that it belongs' : 'say that they belong'
      } to another entity.`,
      remedy:
        'Correct the annotation backstage.io/entity-ref of the Application, or those of this entity.',
    });
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
