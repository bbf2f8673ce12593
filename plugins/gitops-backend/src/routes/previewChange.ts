import {
  gitopsChangeCreatePermission,
  gitopsWorkloadReadPermission,
} from '@slipway/plugin-gitops-common';
import {
  previewRequestSchema,
  previewSchema,
} from '@slipway/plugin-gitops-common/api';
import { previewForPerson } from '../usecases/previewForPerson';
import { defineRoute } from './defineRoute';

export const previewChange = defineRoute({
  id: 'previewChange',
  method: 'post',
  path: '/previews',
  summary: 'What a change would write',
  description:
    'Renders, lints and plans against the base branch as it is now, and writes nothing. 400 when the spec is not complete or the environment cannot be entered, 403 when the workload is not the person’s to change, 409 when another team has the name.',
  body: previewRequestSchema,
  answers: { 200: previewSchema },
  async handle({ body, credentials }, services) {
    const decision = await services.authorization.decide(
      credentials,
      gitopsChangeCreatePermission,
    );
    const reading = await services.authorization.decide(
      credentials,
      gitopsWorkloadReadPermission,
    );
    const person = await services.readPerson(credentials);
    const { answer } = await previewForPerson({
      ...services,
      ...body,
      decision,
      reading,
      person,
    });
    return { status: 200, body: answer };
  },
});
