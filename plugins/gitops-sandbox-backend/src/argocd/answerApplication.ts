import type { JsonObject } from '@slipway/plugin-gitops-common/status';
import { NotFoundError } from '@backstage/errors';
import type { GitObjects } from '../repository/GitObjects';
import { applicationAnswer } from './answers/application';
import {
  applicationEventsAnswer,
  resourceEventsAnswer,
} from './answers/events';
import { managedResourcesAnswer } from './answers/managedResources';
import { answer, refusal, type ApiAnswer } from './answers/refusal';
import { resourceAnswer } from './answers/resource';
import { resourceTreeAnswer } from './answers/resourceTree';
import type { ArgoCdSimulation } from './ArgoCdSimulation';
import { timeOf } from './cluster/identity';
import type { Simulation } from './Simulation';

/** A request about one Application. */
export interface ApplicationRequest {
  name: string;
  /** What is asked about it, nothing for itself. */
  part: string[];
  query: URLSearchParams;
}

/** Answers a request about one Application. */
export async function answerApplication(
  simulation: ArgoCdSimulation,
  objects: GitObjects,
  request: ApplicationRequest,
): Promise<ApiAnswer> {
  const { name, part, query } = request;
  const namespace = query.get('appNamespace') || 'argocd';
  const project = query.get('project') ?? query.get('projects') ?? '';
  const application = await simulation.find(namespace, name);
  if (!application || (project !== '' && application.project !== project)) {
    // Without a project, what is missing looks like what is forbidden.
    return project === ''
      ? refusal('permissionDenied', 'permission denied')
      : refusal('notFound', `applications.argoproj.io "${name}" not found`);
  }
  return answerPart(application, { objects, part, query });
}

async function answerPart(
  application: Simulation,
  options: {
    objects: GitObjects;
    part: string[];
    query: URLSearchParams;
  },
): Promise<ApiAnswer> {
  const { part, query } = options;
  switch (part.length === 3 ? `${part[0]}/*/${part[2]}` : part.join('/')) {
    case '':
      return answer(applicationAnswer(application));
    case 'resource-tree':
      return answer(resourceTreeAnswer(application));
    case 'managed-resources':
      return answer(managedResourcesAnswer(application));
    case 'events':
      return events(application, query);
    case 'resource':
      return resource(application, query);
    case 'revisions/*/metadata':
      return metadata(options.objects, part[1]);
    default:
      return refusal('notFound', 'Not Found');
  }
}

function events(application: Simulation, query: URLSearchParams): ApiAnswer {
  const name = query.get('resourceName') ?? '';
  const uid = query.get('resourceUID') ?? '';
  const namespace = query.get('resourceNamespace') ?? '';
  if (name === '' && uid === '' && namespace === '') {
    return answer(applicationEventsAnswer(application));
  }
  const found = resourceEventsAnswer(application, { name, uid, namespace });
  return found
    ? answer(found)
    : refusal('invalidArgument', `${name} not found as part of application`);
}

function resource(application: Simulation, query: URLSearchParams): ApiAnswer {
  const kind = query.get('kind') ?? '';
  const name = query.get('resourceName') ?? '';
  const found: JsonObject | undefined = resourceAnswer(application, {
    group: query.get('group') ?? '',
    kind,
    namespace: query.get('namespace') ?? '',
    name,
  });
  return found
    ? answer(found)
    : refusal(
        'invalidArgument',
        `${kind} ${
          query.get('group') ?? ''
        } ${name} not found as part of application ${application.name}`,
      );
}

async function metadata(
  objects: GitObjects,
  revision: string,
): Promise<ApiAnswer> {
  try {
    const { author, when, message } = await objects.readCommit(revision);
    return answer({
      author: `${author.name} <${author.email}>`,
      date: timeOf(Date.parse(when)),
      message: message.trimEnd(),
    });
  } catch (error) {
    if (error instanceof NotFoundError) {
      return refusal(
        'unknown',
        `unable to resolve '${revision}' to a commit SHA`,
      );
    }
    throw error;
  }
}
