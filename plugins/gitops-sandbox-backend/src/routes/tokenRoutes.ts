import { NotFoundError } from '@backstage/errors';
import Router from 'express-promise-router';
import { createTokenBodySchema, type TokenList } from '../api';
import { createToken } from '../usecases/createToken';
import { audited } from './audited';
import { parseInput } from './parseInput';
import type { RouteOptions } from './RouteOptions';

/** The signed-in person's own tokens for Git over HTTP. */
export function createTokenRoutes(options: RouteOptions) {
  const { sandbox, authorization, auditor } = options;
  const router = Router();

  router.get('/tokens', async (request, response) => {
    const { userRef } = await authorization.requireReader(request);
    const tokens = await sandbox.tokens.list(userRef);
    const answer: TokenList = {
      items: tokens.map(({ id, name, scope, createdAt, expiresAt }) => ({
        id,
        name,
        scope,
        createdAt,
        expiresAt,
      })),
    };
    response.json(answer);
  });

  router.post('/tokens', async (request, response) => {
    const reader = await authorization.requireReader(request);
    const { name, scope } = parseInput(createTokenBodySchema, request.body);
    const { userRef, mayRead, mayWrite } =
      scope === 'write' ? await authorization.requireWriter(request) : reader;
    const created = await audited(
      { auditor, request, eventId: 'token-create', meta: { name, scope } },
      () =>
        createToken(sandbox, {
          userRef,
          name,
          scope,
          rights: { mayRead, mayWrite },
        }),
    );
    response.status(201).json(created);
  });

  router.delete('/tokens/:id', async (request, response) => {
    const { userRef } = await authorization.requireReader(request);
    const { id } = request.params;
    await audited(
      { auditor, request, eventId: 'token-delete', meta: { id } },
      async () => {
        if (!(await sandbox.tokens.remove(userRef, id))) {
          throw new NotFoundError(`You have no token ${JSON.stringify(id)}.`);
        }
      },
    );
    response.status(204).end();
  });

  return router;
}
