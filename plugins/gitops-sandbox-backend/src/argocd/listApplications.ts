import {
  asObject,
  asText,
  get,
  type JsonObject,
} from '@slipway/plugin-gitops-common/status';
import { applicationAnswer } from './answers/application';
import { answer, type ApiAnswer } from './answers/refusal';
import { selectFields } from './answers/selectFields';
import type { ArgoCdSimulation } from './ArgoCdSimulation';
import type { Simulation } from './Simulation';

/** Answers `GET applications`. */
export async function listApplications(
  simulation: ArgoCdSimulation,
  query: URLSearchParams,
): Promise<ApiAnswer> {
  const projects = [...query.getAll('projects'), ...query.getAll('project')];
  const name = query.get('name') ?? '';
  const namespace = query.get('appNamespace') ?? '';
  const selector = query.get('selector') ?? '';
  const repository = query.get('repo') ?? '';
  const applications = (await simulation.list()).filter(
    application =>
      (projects.length === 0 || projects.includes(application.project)) &&
      (name === '' || application.name === name) &&
      (namespace === '' || application.namespace === namespace) &&
      (repository === '' || repositoryOf(application) === repository) &&
      selects(selector, labelsOf(application)),
  );
  const fields = query.get('fields') ?? undefined;
  return answer({
    metadata: { resourceVersion: resourceVersionOf(applications) },
    // Without an Application, Go writes null.
    items:
      applications.length === 0
        ? null
        : applications.map(application =>
            selectFields(listed(applicationAnswer(application)), fields),
          ),
  });
}

/** A list never has the health of resources. */
function listed(application: JsonObject): JsonObject {
  const status = asObject(application.status);
  return {
    ...application,
    status: {
      ...status,
      resources: Array.isArray(status.resources)
        ? status.resources.map(resource => {
            const { health: _, ...rest } = asObject(resource);
            return rest;
          })
        : [],
    },
  };
}

function resourceVersionOf(applications: readonly Simulation[]): string {
  return String(Math.floor((applications[0]?.head.at ?? 0) / 1_000));
}

function repositoryOf({ release }: Simulation): string | undefined {
  return asText(get(release.manifest, 'spec', 'source', 'repoURL'));
}

function labelsOf({ release }: Simulation): JsonObject {
  return asObject(get(release.manifest, 'metadata', 'labels'));
}

const IN_SET = /^(\S+)\s+(in|notin)\s+\(([^)]*)\)$/;
const EQUALITY = /^([^\s=!]+)\s*(==?|!=)\s*(\S*)$/;

/**
 * Whether labels fit a selector of Kubernetes.
 * https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#label-selectors
 */
export function selects(selector: string, labels: JsonObject): boolean {
  return selector
    .split(/,(?![^(]*\))/)
    .map(requirement => requirement.trim())
    .filter(requirement => requirement !== '')
    .every(requirement => fits(requirement, labels));
}

function fits(requirement: string, labels: JsonObject): boolean {
  const inSet = IN_SET.exec(requirement);
  if (inSet) {
    const values = inSet[3].split(',').map(value => value.trim());
    const value = asText(labels[inSet[1]]);
    const isIn = value !== undefined && values.includes(value);
    return inSet[2] === 'in' ? isIn : !isIn;
  }
  const equality = EQUALITY.exec(requirement);
  if (equality) {
    const isEqual = labels[equality[1]] === equality[3];
    return equality[2] === '!=' ? !isEqual : isEqual;
  }
  return requirement.startsWith('!')
    ? labels[requirement.slice(1)] === undefined
    : labels[requirement] !== undefined;
}
