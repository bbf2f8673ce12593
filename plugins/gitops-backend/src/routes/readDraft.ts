import { gitopsChangeCreatePermission } from '@slipway/plugin-gitops-common';
import { draftAnswerSchema } from '@slipway/plugin-gitops-common/api';
import { z } from 'zod';
import { readStoredDraft } from '../usecases/readStoredDraft';
import { idParameter } from './parameters';
import { defineRoute } from './defineRoute';

export const readDraft = defineRoute({
  id: 'readDraft',
  method: 'get',
  path: '/drafts/{id}',
  summary: 'A draft of one’s own',
  description:
    'Answers the inputs and what the reader makes of them now. 404 when the person has no draft of this id.',
  params: z.strictObject({ id: idParameter }),
  answers: { 200: draftAnswerSchema },
  async handle({ params, credentials }, services) {
    const { authorization, base, drafts } = services;
    await authorization.decide(credentials, gitopsChangeCreatePermission);
    const person = await services.readPerson(credentials);
    const stored = await drafts.get(params.id, person.userRef);
    return {
      status: 200,
      body: await readStoredDraft({ stored, person, base }),
    };
  },
});
