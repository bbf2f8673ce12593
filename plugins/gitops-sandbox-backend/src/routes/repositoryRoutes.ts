import Router from 'express-promise-router';
import { z } from 'zod';
import { browseFiles } from '../usecases/browseFiles';
import { describeRepository } from '../usecases/describeRepository';
import { parseInput } from './parseInput';
import type { RouteOptions } from './RouteOptions';

const filesQuerySchema = z.strictObject({
  path: z.string().max(4096).default(''),
});

/** The repository at a glance, and its files. */
export function createRepositoryRoutes(options: RouteOptions) {
  const { sandbox, authorization, cloneUrl } = options;
  const router = Router();

  router.get('/repository', async (request, response) => {
    await authorization.requireReader(request);
    response.json(await describeRepository(sandbox, cloneUrl));
  });

  router.get('/repository/files', async (request, response) => {
    await authorization.requireReader(request);
    const { path } = parseInput(filesQuerySchema, request.query);
    response.json(await browseFiles(sandbox, path));
  });

  return router;
}
