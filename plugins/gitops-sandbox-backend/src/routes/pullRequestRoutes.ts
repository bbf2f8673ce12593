import { ConflictError, NotFoundError } from '@backstage/errors';
import { pullRequestStates } from '@slipway/plugin-gitops-node';
import type { Request } from 'express';
import Router from 'express-promise-router';
import { z } from 'zod';
import { headBodySchema, openPullRequestBodySchema } from '../api';
import type { AuthorizedUser } from '../authorization';
import { DEFAULT_BRANCH } from '../repository/BareRepository';
import { describePullRequest } from '../review/describePullRequest';
import { readChange } from '../review/readChange';
import { readReview, type Review } from '../review/readReview';
import {
  approvePullRequest,
  type PullRequestRequest,
} from '../usecases/approvePullRequest';
import { closePullRequest } from '../usecases/closePullRequest';
import { listPullRequests } from '../usecases/listPullRequests';
import { mergePullRequest } from '../usecases/mergePullRequest';
import { openPullRequest } from '../usecases/openPullRequest';
import type { Sandbox } from '../Sandbox';
import { audited } from './audited';
import { parseInput } from './parseInput';
import type { RouteOptions } from './RouteOptions';

const listQuerySchema = z.strictObject({
  state: z.enum([...pullRequestStates, 'all']).default('open'),
});

const numberSchema = z.strictObject({
  number: z.coerce.number().int().min(1).max(2_147_483_647),
});

const VERBS: Record<
  string,
  (sandbox: Sandbox, request: PullRequestRequest) => Promise<void>
> = {
  approve: approvePullRequest,
  merge: mergePullRequest,
  close: closePullRequest,
};

/** Pull requests as people see and handle them. */
export function createPullRequestRoutes(options: RouteOptions) {
  const { sandbox, authorization, auditor } = options;
  const router = Router();

  const describe = async (user: AuthorizedUser, number: number) => {
    const review = await readReview(sandbox, number);
    const viewer = await authorization.readViewer(user, review);
    return describePullRequest(sandbox, review, viewer);
  };

  router.get('/pull-requests', async (request, response) => {
    await authorization.requireReader(request);
    const { state } = parseInput(listQuerySchema, request.query);
    response.json({ items: await listPullRequests(sandbox, state) });
  });

  router.get('/pull-requests/:number', async (request, response) => {
    const user = await authorization.requireReader(request);
    const { number } = parseInput(numberSchema, request.params);
    response.json(await describe(user, number));
  });

  router.post('/pull-requests', async (request, response) => {
    const user = await authorization.requireWriter(request);
    const { head, title, body } = parseInput(
      openPullRequestBodySchema,
      request.body,
    );
    await authorization.requireCreate(user, await releasesOf(sandbox, head));
    const opened = await audited(
      { auditor, request, eventId: 'pull-request-open', meta: { head } },
      async () => {
        const outcome = await openPullRequest(sandbox, {
          head,
          base: DEFAULT_BRANCH,
          title,
          body,
          askedBy: user.userRef,
          byService: false,
        });
        if (outcome.status === 'refused') {
          throw new ConflictError(outcome.reason);
        }
        return outcome;
      },
    );
    response
      .status(opened.status === 'created' ? 201 : 200)
      .json(await describe(user, opened.number));
  });

  for (const [verb, act] of Object.entries(VERBS)) {
    router.post(`/pull-requests/:number/${verb}`, async (request, response) => {
      const user = await authorization.requireReader(request);
      const { number } = parseInput(numberSchema, request.params);
      const { head } = parseInput(headBodySchema, request.body);
      await audited(
        {
          auditor,
          request: request as Request,
          eventId: `pull-request-${verb}`,
          meta: { number, head },
        },
        () =>
          act(sandbox, {
            number,
            head,
            viewerOf: (review: Review) =>
              authorization.readViewer(user, review),
          }),
      );
      response.json(await describe(user, number));
    });
  }

  return router;
}

/** @throws NotFoundError when the branch does not exist. */
async function releasesOf(sandbox: Sandbox, head: string): Promise<string[]> {
  const { repository } = sandbox;
  const revision = await repository.readBranch(head);
  if (!revision) {
    throw new NotFoundError(
      `There is no branch ${JSON.stringify(
        head.slice(0, 200),
      )}. Push it before you open a pull request.`,
    );
  }
  const { releases } = await readChange(repository, {
    base: await repository.readMain(),
    head: revision,
  });
  return releases;
}
