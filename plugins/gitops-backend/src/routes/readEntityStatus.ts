import {
  gitopsApplicationRefreshPermission,
  gitopsWorkloadReadPermission,
} from '@slipway/plugin-gitops-common';
import { entityStatusSchema } from '@slipway/plugin-gitops-common/api';
import { z } from 'zod';
import { readEntityStatus as readStatus } from '../usecases/status/readEntityStatus';
import { defineRoute } from './defineRoute';
import { entityParameters, entityRefOf } from './parameters';

export const readEntityStatus = defineRoute({
  id: 'readEntityStatus',
  method: 'get',
  path: '/entities/{kind}/{namespace}/{name}/status',
  summary: 'What runs of an entity, and why it is as it is',
  description:
    'Answers what is stored and asks no controller. 403 when reading is denied for everything, 404 when the catalog has no such entity that the person may see. Applications that the person may not read are counted in `notShown`.',
  params: z.strictObject(entityParameters),
  answers: { 200: entityStatusSchema },
  async handle({ params, credentials }, services) {
    const { authorization, base, entities, status } = services;
    const read = await authorization.decide(
      credentials,
      gitopsWorkloadReadPermission,
    );
    const refresh = await authorization.find(
      credentials,
      gitopsApplicationRefreshPermission,
    );
    const entity = await entities.read(entityRefOf(params), credentials);
    return {
      status: 200,
      body: await readStatus({
        services: status,
        entity,
        base: await base.readRecent(),
        read,
        refresh,
      }),
    };
  },
});
