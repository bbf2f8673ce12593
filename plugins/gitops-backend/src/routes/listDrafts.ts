import { gitopsChangeCreatePermission } from '@slipway/plugin-gitops-common';
import { draftsAnswerSchema } from '@slipway/plugin-gitops-common/api';
import { defineRoute } from './defineRoute';

export const listDrafts = defineRoute({
  id: 'listDrafts',
  method: 'get',
  path: '/drafts',
  summary: 'The drafts of one’s own',
  description:
    'Answers at most 50, the last used first. 403 when the person may open no change.',
  answers: { 200: draftsAnswerSchema },
  async handle({ credentials }, { authorization, drafts, readPerson }) {
    await authorization.decide(credentials, gitopsChangeCreatePermission);
    const { userRef } = await readPerson(credentials);
    return { status: 200, body: { drafts: await drafts.list(userRef) } };
  },
});
