import { gitopsWorkloadReadPermission } from '@slipway/plugin-gitops-common';
import {
  entityStatesRequestSchema,
  entityStatesSchema,
} from '@slipway/plugin-gitops-common/api';
import { listEntityStates } from '../usecases/status/listEntityStates';
import { defineRoute } from './defineRoute';

export const readEntityStates = defineRoute({
  id: 'readEntityStates',
  method: 'post',
  path: '/entity-states',
  summary: 'One line for each of some entities',
  description:
    'For the catalog’s column: 200 entities at most. Those that are not there, or not the person’s to see, are left out. 403 when reading is denied for everything.',
  body: entityStatesRequestSchema,
  answers: { 200: entityStatesSchema },
  async handle({ body, credentials }, services) {
    const { authorization, base, entities, status } = services;
    const decision = await authorization.decide(
      credentials,
      gitopsWorkloadReadPermission,
    );
    return {
      status: 200,
      body: await listEntityStates({
        services: status,
        entities: await entities.readAll(body.entityRefs, credentials),
        base: await base.readRecent(),
        decision,
      }),
    };
  },
});
