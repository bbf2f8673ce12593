import { gitopsWorkloadReadPermission } from '@slipway/plugin-gitops-common';
import { releaseVersionsSchema } from '@slipway/plugin-gitops-common/api';
import { z } from 'zod';
import { listReleaseVersions as listVersions } from '../usecases/listReleaseVersions';
import { toReleaseResource } from '../usecases/listWorkloads';
import { nameParameter } from './parameters';
import { defineRoute } from './defineRoute';

export const listReleaseVersions = defineRoute({
  id: 'listReleaseVersions',
  method: 'get',
  path: '/workloads/{team}/{workload}/{environment}/versions',
  summary: 'Specs that an environment had earlier',
  description:
    'Answers the versions of the released spec within the last 500 commits of the base branch, the newest first, each with the commit that brought it and what it has otherwise than the one released now. Reads Git. 403 when the release is not the person’s to read.',
  params: z.strictObject({
    team: nameParameter,
    workload: nameParameter,
    environment: nameParameter,
  }),
  answers: { 200: releaseVersionsSchema },
  async handle({ params, credentials }, services) {
    const { authorization, base, repository, changes } = services;
    const decision = await authorization.decide(
      credentials,
      gitopsWorkloadReadPermission,
    );
    const snapshot = await base.read();
    decision.require(toReleaseResource(params, snapshot.workloads));
    return {
      status: 200,
      body: {
        versions: await listVersions({
          release: params,
          snapshot,
          transport: repository.transport,
          changes,
        }),
      },
    };
  },
});
