import { ConflictError } from '@backstage/errors';
import express from 'express';
import Router from 'express-promise-router';
import { z } from 'zod';
import { DEFAULT_BRANCH } from '../repository/BareRepository';
import { PAGE_PATH } from '../review/describePullRequest';
import {
  branchQuerySchema,
  commitBodySchema,
  commitsQuerySchema,
  descriptionBodySchema,
  filesBodySchema,
  headQuerySchema,
  openBodySchema,
} from '../serviceApi';
import { REPOSITORY_ID } from '../usecases/describeRepository';
import { openPullRequest } from '../usecases/openPullRequest';
import { readPullRequest } from '../usecases/readPullRequest';
import { parseInput } from './parseInput';
import type { RouteOptions } from './RouteOptions';

/** A commit carries whole files; 2,000 of a usual size fit. */
const LARGEST_BODY = '16mb';

const numberSchema = z.strictObject({
  number: z.coerce.number().int().min(1).max(2_147_483_647),
});

/** The Git transport and Forge ports over HTTP, for the gitops backend. */
export function createServiceRoutes(options: RouteOptions) {
  const { sandbox, authorization, cloneUrl } = options;
  const { repository, pullRequests } = sandbox;
  const router = Router();
  // Before the body is parsed: nobody else's megabytes are read.
  router.use('/service', async (request, _response, next) => {
    await authorization.requireGitOpsBackend(request);
    next();
  });
  router.use('/service', express.json({ limit: LARGEST_BODY }));

  router.get('/service/description', async (_request, response) => {
    response.json({
      id: REPOSITORY_ID,
      webUrl: PAGE_PATH,
      cloneUrl,
      defaultBranch: DEFAULT_BRANCH,
    });
  });

  router.get('/service/branch', async (request, response) => {
    const { branch } = parseInput(branchQuerySchema, request.query);
    response.json({ revision: await repository.readBranch(branch) });
  });

  router.post('/service/files', async (request, response) => {
    const body = parseInput(filesBodySchema, request.body);
    response.json({ files: await repository.readFiles(body) });
  });

  router.get('/service/commits', async (request, response) => {
    const query = parseInput(commitsQuerySchema, request.query);
    response.json({ commits: await repository.listCommits(query) });
  });

  router.post('/service/commits', async (request, response) => {
    const body = parseInput(commitBodySchema, request.body);
    const outcome = await repository.commit(body);
    if (outcome.status === 'written') {
      const { branch } = body;
      await sandbox.publish({
        kind: 'branch',
        branch,
        revision: outcome.revision,
      });
    }
    response.json(outcome);
  });

  router.get('/service/pull-requests', async (request, response) => {
    const { head, base } = parseInput(headQuerySchema, request.query);
    const stored = await pullRequests.list({
      headBranch: head,
      baseBranch: base,
    });
    response.json({
      pullRequests: await Promise.all(
        stored.map(({ number }) => readPullRequest(sandbox, number)),
      ),
    });
  });

  router.post('/service/pull-requests', async (request, response) => {
    const body = parseInput(openBodySchema, request.body);
    const outcome = await openPullRequest(sandbox, {
      ...body,
      byService: true,
    });
    response.json(
      outcome.status === 'refused'
        ? outcome
        : {
            status: outcome.status,
            pullRequest: await readPullRequest(sandbox, outcome.number),
          },
    );
  });

  router.get('/service/pull-requests/:number', async (request, response) => {
    const { number } = parseInput(numberSchema, request.params);
    const known = await pullRequests.find(number);
    response.json({
      pullRequest: known && (await readPullRequest(sandbox, number)),
    });
  });

  router.patch('/service/pull-requests/:number', async (request, response) => {
    const { number } = parseInput(numberSchema, request.params);
    const body = parseInput(descriptionBodySchema, request.body);
    const { state } = await readPullRequest(sandbox, number);
    if (!(await pullRequests.describe(number, body))) {
      throw new ConflictError(
        `Pull request #${number} is ${state}: its title and body stay as they are.`,
      );
    }
    await sandbox.publish({ kind: 'pull-request', number });
    response.json({ pullRequest: await readPullRequest(sandbox, number) });
  });

  return router;
}
