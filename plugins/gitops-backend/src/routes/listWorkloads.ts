import { gitopsWorkloadReadPermission } from '@slipway/plugin-gitops-common';
import { workloadsAnswerSchema } from '@slipway/plugin-gitops-common/api';
import { readableWorkloads } from '../usecases/readableWorkloads';
import { defineRoute } from './defineRoute';

export const listWorkloads = defineRoute({
  id: 'listWorkloads',
  method: 'get',
  path: '/workloads',
  summary: 'The workloads of the base branch',
  description:
    'Answers those that the person may read, sorted by team and name. 403 when that can be none.',
  answers: { 200: workloadsAnswerSchema },
  async handle({ credentials }, services) {
    const { authorization, base, listComponentsElsewhere } = services;
    const decision = await authorization.decide(
      credentials,
      gitopsWorkloadReadPermission,
    );
    const { revision, workloads } = await base.read();
    return {
      status: 200,
      body: {
        revision,
        componentsElsewhere: await listComponentsElsewhere(),
        workloads: readableWorkloads(workloads, decision),
      },
    };
  },
});
