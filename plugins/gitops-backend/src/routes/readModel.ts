import { gitopsWorkloadReadPermission } from '@slipway/plugin-gitops-common';
import { modelStateSchema } from '@slipway/plugin-gitops-common/api';
import { defineRoute } from './defineRoute';

export const readModel = defineRoute({
  id: 'readModel',
  method: 'get',
  path: '/model',
  summary: 'Whether a language model helps here',
  description:
    'Answers the mode, the name of the model and the first limit that is reached, for all or for the person who asks. Asks no model. 403 when reading is denied for everything.',
  answers: { 200: modelStateSchema },
  async handle({ credentials }, services) {
    await services.authorization.decide(
      credentials,
      gitopsWorkloadReadPermission,
    );
    const { userRef } = await services.readPerson(credentials);
    return { status: 200, body: await services.model.state(userRef) };
  },
});
