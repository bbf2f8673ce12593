import { gitopsChangeCreatePermission } from '@slipway/plugin-gitops-common';
import { z } from 'zod';
import { idParameter } from './parameters';
import { defineRoute } from './defineRoute';

export const deleteDraft = defineRoute({
  id: 'deleteDraft',
  method: 'delete',
  path: '/drafts/{id}',
  summary: 'Delete a draft of one’s own',
  description:
    'Answers 204 also when there is none of this id. 403 when the person may open no change.',
  params: z.strictObject({ id: idParameter }),
  answers: { 204: undefined },
  async handle({ params, credentials }, services) {
    const { authorization, drafts, readPerson } = services;
    await authorization.decide(credentials, gitopsChangeCreatePermission);
    const { userRef } = await readPerson(credentials);
    await drafts.delete(params.id, userRef);
    return { status: 204 };
  },
});
