import { gitopsWorkloadReadPermission } from '@slipway/plugin-gitops-common';
import { feedbackRequestSchema } from '@slipway/plugin-gitops-common/api';
import { z } from 'zod';
import { findApplications } from '../usecases/status/findApplications';
import { keepFeedback } from '../usecases/wording/keepFeedback';
import { defineRoute } from './defineRoute';
import { entityParameters, entityRefOf, idParameter } from './parameters';

export const judgeSummary = defineRoute({
  id: 'judgeSummary',
  method: 'put',
  path: '/entities/{kind}/{namespace}/{name}/applications/{id}/feedback',
  summary: 'Say whether the summary of an Application was right',
  description:
    'Keeps one vote of the person for one state of the evidence, with the sentences and the evidence that were shown; `null` takes it back. 404 when the Application is not one of the entity’s, or not the person’s to read, 409 when its evidence is another by now.',
  params: z.strictObject({ ...entityParameters, id: idParameter }),
  body: feedbackRequestSchema,
  answers: { 204: undefined },
  async handle({ params, body, credentials }, services) {
    const { authorization, base, entities, status } = services;
    const decision = await authorization.decide(
      credentials,
      gitopsWorkloadReadPermission,
    );
    const entity = await entities.read(entityRefOf(params), credentials);
    const { workloads } = await base.readRecent();
    const { applications } = await findApplications({
      entity,
      applications: status.applications,
      instances: status.controllers.map(({ instance }) => instance),
      workloads,
      decision,
    });
    const { userRef } = await services.readPerson(credentials);
    await keepFeedback({
      services: status,
      feedback: services.feedback,
      id: params.id,
      userRef,
      request: body,
      own: applications,
    });
    return { status: 204 };
  },
});
