import { gitopsWorkloadReadPermission } from '@slipway/plugin-gitops-common';
import { applicationDetailSchema } from '@slipway/plugin-gitops-common/api';
import { z } from 'zod';
import { findApplications } from '../usecases/status/findApplications';
import { readApplicationDetail as readDetail } from '../usecases/status/readApplicationDetail';
import { defineRoute } from './defineRoute';
import { entityParameters, entityRefOf, idParameter } from './parameters';

export const readApplicationDetail = defineRoute({
  id: 'readApplicationDetail',
  method: 'get',
  path: '/entities/{kind}/{namespace}/{name}/applications/{id}',
  summary: 'Resources, differences and history of an Application',
  description:
    'Answers what is stored and asks no controller. 404 when the Application is not one of the entity’s, or not the person’s to read.',
  params: z.strictObject({ ...entityParameters, id: idParameter }),
  answers: { 200: applicationDetailSchema },
  async handle({ params, credentials }, services) {
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
    return {
      status: 200,
      body: await readDetail({
        services: status,
        id: params.id,
        own: applications,
      }),
    };
  },
});
