import type { Response } from 'supertest';
import { createOpenApiDocument } from '../openapi';
import type { StartedGitOps } from './startGitOps';

const DANA = 'user:default/dana';

/** What is no view: it writes, removes, or is there to ask the model. */
const NO_VIEWS = [
  'POST /readings',
  'POST /changes',
  'PUT /drafts/{id}',
  'DELETE /drafts/{id}',
  'PUT /entities/{kind}/{namespace}/{name}/applications/{id}/feedback',
];

/**
 * Opens everything that can be looked at, and gives the answer of each.
 *
 * @throws Error when the API has a path that nobody said how to visit.
 */
export async function visitAll(
  gitops: StartedGitOps,
  ids: { applicationId: string; draftId: string; changeId: string },
): Promise<Record<string, Pick<Response, 'status' | 'body'>>> {
  const values: Record<string, string> = {
    kind: 'component',
    namespace: 'default',
    name: 'checkout',
    team: 'payments',
    workload: 'checkout',
    environment: 'dev',
  };
  const bodies: Record<string, object> = {
    'POST /previews': {
      source: { draftId: ids.draftId },
      environment: 'dev',
    },
    'POST /entity-states': { entityRefs: ['component:default/checkout'] },
    'POST /entities/{kind}/{namespace}/{name}/refresh': {},
  };
  const visits: Record<string, Pick<Response, 'status' | 'body'>> = {};
  for (const [path, operations] of Object.entries(
    createOpenApiDocument().paths,
  )) {
    for (const method of Object.keys(operations)) {
      const visit = `${method.toUpperCase()} ${path}`;
      if (NO_VIEWS.includes(visit)) {
        continue;
      }
      const filled = path.replace(/\{(\w+)\}/g, (_, name: string) =>
        name === 'id' ? idFor(path, ids) : values[name],
      );
      const client = gitops.as(
        path === '/catalog-entities' ? 'plugin:catalog' : DANA,
      );
      const { status, body } =
        method === 'get'
          ? await client.get(filled)
          : await client.post(filled, bodyFor(visit, bodies));
      visits[visit] = { status, body };
    }
  }
  return visits;
}

function idFor(
  path: string,
  ids: { applicationId: string; draftId: string; changeId: string },
): string {
  if (path.startsWith('/drafts')) {
    return ids.draftId;
  }
  return path.startsWith('/changes') ? ids.changeId : ids.applicationId;
}

function bodyFor(visit: string, bodies: Record<string, object>): object {
  const body = bodies[visit];
  if (!body) {
    throw new Error(`Nobody said how to visit ${visit}.`);
  }
  return body;
}
