import { NotAllowedError } from '@backstage/errors';
import {
  gitopsApplicationRefreshPermission,
  gitopsWorkloadReadPermission,
} from '@slipway/plugin-gitops-common';
import { refreshAnswerSchema } from '@slipway/plugin-gitops-common/api';
import { z } from 'zod';
import { entityResource } from '../usecases/status/entityResource';
import { findApplications } from '../usecases/status/findApplications';
import { readEntityStatus } from '../usecases/status/readEntityStatus';
import { refreshEntity as refresh } from '../usecases/status/refreshEntity';
import { defineRoute } from './defineRoute';
import { entityParameters, entityRefOf } from './parameters';

/** Seconds between two refreshes of an entity, whoever asks. */
const ENTITY_INTERVAL = 10;

/** Entities that a person may refresh in a minute. */
const PER_MINUTE = 12;

export const refreshEntity = defineRoute({
  id: 'refreshEntity',
  method: 'post',
  path: '/entities/{kind}/{namespace}/{name}/refresh',
  summary: 'Compare an entity’s Applications again, and read them now',
  description:
    'Asks the controllers, at most three seconds long, and answers the status with what could not be refreshed. 403 when the person may refresh none of them, 404 when the catalog has no such entity that the person may see, 429 with `Retry-After` when the entity was refreshed seconds ago or the person refreshes very much.',
  params: z.strictObject(entityParameters),
  answers: {
    200: refreshAnswerSchema,
    429: z.looseObject({
      error: z.looseObject({ name: z.string(), message: z.string() }),
    }),
  },
  async handle({ params, credentials, request }, services) {
    const { auditor, authorization, base, entities, status } = services;
    const entityRef = entityRefOf(params);
    const event = await auditor.createEvent({
      eventId: 'application-refresh',
      request,
      severityLevel: 'low',
      meta: { entityRef },
    });
    try {
      const read = await authorization.decide(
        credentials,
        gitopsWorkloadReadPermission,
      );
      const decision = await authorization.decide(
        credentials,
        gitopsApplicationRefreshPermission,
      );
      const entity = await entities.read(entityRef, credentials);
      const snapshot = await base.readRecent();
      const found = await findApplications({
        entity,
        applications: status.applications,
        instances: status.controllers.map(({ instance }) => instance),
        workloads: snapshot.workloads,
        decision: read,
      });
      const allowed = found.applications.filter(application =>
        decision.allows(
          entityResource({
            application,
            entity,
            workloads: snapshot.workloads,
          }),
        ),
      );
      if (found.applications.length > 0 && allowed.length === 0) {
        throw new NotAllowedError(
          `Not allowed: "${gitopsApplicationRefreshPermission.name}" on the Applications of ${entityRef} is denied to you. Ask its owner or the platform team.`,
        );
      }
      const { userRef } = await services.readPerson(credentials);
      const wait = await status.refreshRequests.request({
        entityRef,
        userRef,
        now: services.now(),
        entityInterval: ENTITY_INTERVAL,
        perMinute: PER_MINUTE,
      });
      if (wait > 0) {
        await event.success({ meta: { waitSeconds: wait } });
        return {
          status: 429,
          headers: { 'Retry-After': String(wait) },
          body: {
            error: {
              name: 'TooManyRequestsError',
              message: `Refreshing ${entityRef} was not done: it was asked for moments ago. Try again in ${wait} s; what is shown follows the schedule meanwhile.`,
            },
            response: { statusCode: 429 },
          },
        };
      }
      const problems = await refresh({
        services: status,
        applications: allowed,
      });
      await event.success({
        meta: { applications: allowed.length, problems: problems.length },
      });
      return {
        status: 200,
        body: {
          status: await readEntityStatus({
            services: status,
            entity,
            base: snapshot,
            read,
            refresh: decision,
          }),
          problems,
        },
      };
    } catch (error) {
      await event.fail({ error: error as Error });
      throw error;
    }
  },
});
