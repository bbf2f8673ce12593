import { gitopsWorkloadReadPermission } from '@slipway/plugin-gitops-common';
import { standardsAnswerSchema } from '@slipway/plugin-gitops-common/api';
import { defineRoute } from './defineRoute';

export const readStandards = defineRoute({
  id: 'readStandards',
  method: 'get',
  path: '/standards',
  summary: 'The platform standards in force',
  description:
    'Answers the text of the standards and where it was read. When those of the base branch cannot be used, the last good ones with the problems. 403 when the person may read no workload, 503 when the repository cannot be read.',
  answers: { 200: standardsAnswerSchema },
  async handle({ credentials }, services) {
    const { authorization, base, repository } = services;
    await authorization.decide(credentials, gitopsWorkloadReadPermission);
    const snapshot = await base.read();
    return {
      status: 200,
      body: {
        repository: snapshot.repository,
        text: snapshot.standardsText,
        revision: snapshot.standardsRevision,
        state: snapshot.standardsState,
        problems: snapshot.standardsProblems,
        personTokensFor: services.wantsPersonTokens
          ? (await repository.forge.describe()).webUrl
          : undefined,
      },
    };
  },
});
