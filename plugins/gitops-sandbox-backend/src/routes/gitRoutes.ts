import type { Request, Response } from 'express';
import Router from 'express-promise-router';
import {
  authenticateGit,
  type GitService,
} from '../http-backend/authenticateGit';
import { serveGit } from '../http-backend/serveGit';
import type { Branch } from '../repository/GitRefs';
import { removeStaleLocks } from '../repository/removeStaleLocks';
import { audited } from './audited';
import type { RouteOptions } from './RouteOptions';

/** Path of the repository below the plugin's base path. */
export const GIT_PATH = '/git/gitops.git';

const SERVICES = ['git-upload-pack', 'git-receive-pack'] as const;

/**
 * Git over smart HTTP. There is one repository and three requests for each of
 * two services; any other path is not found.
 */
export function createGitRoutes(options: RouteOptions) {
  const router = Router();
  router.get(`${GIT_PATH}/info/refs`, async (request, response) => {
    const service = SERVICES.find(name => name === request.query.service);
    if (!service) {
      response
        .status(403)
        .type('text/plain')
        .send('The sandbox speaks smart HTTP only. Use a newer Git.\n');
      return;
    }
    await serve({ ...options, request, response, service, step: 'info/refs' });
  });
  for (const service of SERVICES) {
    router.post(`${GIT_PATH}/${service}`, async (request, response) => {
      await serve({ ...options, request, response, service, step: 'rpc' });
    });
  }
  return router;
}

interface GitCall extends RouteOptions {
  request: Request;
  response: Response;
  service: GitService;
  step: 'info/refs' | 'rpc';
}

async function serve(call: GitCall): Promise<void> {
  const access = await authenticateGit(call);
  if (access.status !== 'granted') {
    refuse(call.response, access);
    return;
  }
  const { repository } = call.sandbox;
  const run = () =>
    serveGit({ ...call, gitdir: repository.gitdir, actor: access.actor });
  if (call.service === 'git-receive-pack' && call.step === 'rpc') {
    await servePush({ ...call, actor: access.actor }, run);
  } else {
    await run();
  }
}

function refuse(
  response: Response,
  access: { status: 'unauthenticated' | 'forbidden'; reason: string },
): void {
  if (access.status === 'unauthenticated') {
    response.setHeader(
      'WWW-Authenticate',
      'Basic realm="GitOps sandbox", charset="UTF-8"',
    );
  }
  response
    .status(access.status === 'unauthenticated' ? 401 : 403)
    .type('text/plain')
    .send(`${access.reason}\n`);
}

async function servePush(
  call: GitCall & { actor: string },
  run: () => Promise<void>,
): Promise<void> {
  const { sandbox, auditor, request, actor } = call;
  const { repository } = sandbox;
  await removeStaleLocks(repository.gitdir, await repository.refs.listLocked());
  const moved = await audited(
    {
      auditor,
      request,
      eventId: 'git-push',
      meta: { actor },
      // None when a hook declined the push, which git tells its client only.
      resultOf: branches => ({ branches: branches.map(({ name }) => name) }),
    },
    async () => {
      const before = await repository.refs.listBranches();
      await run();
      return movedBranches(before, await repository.refs.listBranches());
    },
  );
  for (const { name, revision } of moved) {
    await sandbox.publish({ kind: 'branch', branch: name, revision });
  }
}

/** Branches that are new or elsewhere; a deleted one has no revision to tell. */
function movedBranches(before: Branch[], after: Branch[]): Branch[] {
  const old = new Map(before.map(({ name, revision }) => [name, revision]));
  return after.filter(({ name, revision }) => old.get(name) !== revision);
}
