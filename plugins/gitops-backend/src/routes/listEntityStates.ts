import { gitopsWorkloadReadPermission } from '@slipway/plugin-gitops-common';
import { entityStatesSchema } from '@slipway/plugin-gitops-common/api';
import { listEntityStates as listStates } from '../usecases/status/listEntityStates';
import { defineRoute } from './defineRoute';

export const listEntityStates = defineRoute({
  id: 'listEntityStates',
  method: 'get',
  path: '/entity-states',
  summary: 'One line for each entity with Applications',
  description:
    'For the list page: 1,000 entities at most, by name, of those that the person may see. 403 when reading is denied for everything.',
  answers: { 200: entityStatesSchema },
  async handle({ credentials }, services) {
    const { authorization, base, entities, status } = services;
    const decision = await authorization.decide(
      credentials,
      gitopsWorkloadReadPermission,
    );
    return {
      status: 200,
      body: await listStates({
        services: status,
        entities: await entities.listWithApplications(credentials),
        base: await base.readRecent(),
        decision,
      }),
    };
  },
});
