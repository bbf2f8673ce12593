import { InputError } from '@backstage/errors';
import {
  gitopsChangeCreatePermission,
  gitopsWorkloadReadPermission,
} from '@slipway/plugin-gitops-common';
import {
  FORGE_TOKEN_HEADER,
  openChangeAnswerSchema,
  openChangeRequestSchema,
  openChangeResponseSchema,
  stalePreviewSchema,
} from '@slipway/plugin-gitops-common/api';
import type { RepositoryAccess } from '@slipway/plugin-gitops-node';
import type { Request } from 'express';
import { openChange as openChangeUseCase } from '../usecases/openChange';
import { previewForPerson } from '../usecases/previewForPerson';
import { defineRoute, type RouteServices } from './defineRoute';

const STATUS_CODES = {
  opened: 201,
  appended: 200,
  adopted: 200,
  'nothing-to-do': 200,
  'stale-preview': 409,
  'hand-edits': 409,
} as const;

export const openChange = defineRoute({
  id: 'openChange',
  method: 'post',
  path: '/changes',
  summary: 'Open a change as a pull request',
  description:
    'Renders again and decides as the person. 201 with a new pull request; 200 when it was there already, got one more commit, or when there is nothing to change; 409 with the new preview when the plan or the base differs from what was seen, when it would write over files that were edited by hand, and when somebody else’s change or commit is in the way. The header x-gitops-forge-token carries the person’s own token for the forge; without it 400 where scaffolder.requireScmUserCredentials is set. Repeating the call finds its own work. 400 and 403 as for a preview.',
  body: openChangeRequestSchema,
  answers: {
    200: openChangeResponseSchema,
    201: openChangeAnswerSchema,
    409: stalePreviewSchema,
  },
  async handle({ body, credentials, request }, services) {
    const audit = await services.auditor.createEvent({
      eventId: 'change-open',
      severityLevel: 'medium',
      request,
      meta: { environment: body.environment, requestKey: body.requestKey },
    });
    try {
      const decision = await services.authorization.decide(
        credentials,
        gitopsChangeCreatePermission,
      );
      const reading = await services.authorization.decide(
        credentials,
        gitopsWorkloadReadPermission,
      );
      const person = await services.readPerson(credentials);
      const preview = await previewForPerson({
        ...services,
        ...body,
        decision,
        reading,
        person,
      });
      const outcome = await openChangeUseCase({
        ...services,
        ...services.pullRequests,
        request: body,
        preview,
        person,
        access: accessFor(services, request),
      });
      await audit.success({
        meta: {
          outcome: outcome.status,
          release: `${preview.plan.identity.team}/${preview.plan.identity.workload}/${preview.plan.identity.environment}`,
        },
      });
      return { status: STATUS_CODES[outcome.status], body: outcome };
    } catch (error) {
      await audit.fail({
        error: error instanceof Error ? error : new Error(String(error)),
      });
      throw error;
    }
  },
});

/** The repository as the person, where the person brought a token. */
function accessFor(
  { repository, wantsPersonTokens }: RouteServices,
  request: Request,
): RepositoryAccess {
  const token = request.header(FORGE_TOKEN_HEADER);
  if (!token && wantsPersonTokens) {
    throw new InputError(
      `Opening the change failed: scaffolder.requireScmUserCredentials wants the token of the person, and the request has none. Send it with the header ${FORGE_TOKEN_HEADER}.`,
    );
  }
  if (!token) {
    return repository;
  }
  if (!repository.withToken) {
    throw new InputError(
      `Opening the change failed: the GitOps repository of this portal knows no tokens of persons. Leave out the header ${FORGE_TOKEN_HEADER}.`,
    );
  }
  return repository.withToken(token);
}
