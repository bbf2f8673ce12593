import { ConflictError } from '@backstage/errors';
import express from 'express';
import Router from 'express-promise-router';
import { z } from 'zod';
import { DEFAULT_BRANCH } from '../repository/BareRepository';
import { PAGE_PATH } from '../review/describePullRequest';
import {
  commentBodySchema,
  commentNameSchema,
  descriptionBodySchema,
  headQuerySchema,
  openBodySchema,
} from '../serviceApi';
import { REPOSITORY_ID } from '../usecases/describeRepository';
import { openPullRequest } from '../usecases/openPullRequest';
import { putComment } from '../usecases/putComment';
import { readPullRequest } from '../usecases/readPullRequest';
import { parseInput } from './parseInput';
import type { RouteOptions } from './RouteOptions';

/** A title, a body of 64 Ki characters, and room for their escapes. */
const LARGEST_BODY = '512kb';

const numberSchema = z.strictObject({
  number: z.coerce.number().int().min(1).max(2_147_483_647),
});

const commentSchema = numberSchema.extend({ name: commentNameSchema });

/** The Forge port over HTTP, for the gitops backend. */
export function createServiceRoutes(options: RouteOptions) {
  const { sandbox, authorization, cloneUrl } = options;
  const { pullRequests } = sandbox;
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

  router.put(
    '/service/pull-requests/:number/comments/:name',
    async (request, response) => {
      const { number, name } = parseInput(commentSchema, request.params);
      const { body } = parseInput(commentBodySchema, request.body);
      await putComment(sandbox, { number, name, body });
      response.status(204).end();
    },
  );

  return router;
}
