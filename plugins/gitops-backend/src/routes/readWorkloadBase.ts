import { gitopsWorkloadReadPermission } from '@slipway/plugin-gitops-common';
import { workloadBaseSchema } from '@slipway/plugin-gitops-common/api';
import { z } from 'zod';
import { findWorkload, toReleaseResource } from '../usecases/listWorkloads';
import { readReleaseBase } from '../usecases/readReleaseBase';
import { waiversOf } from '../usecases/waiversOf';
import { nameParameter } from './parameters';
import { defineRoute } from './defineRoute';

export const readWorkloadBase = defineRoute({
  id: 'readWorkloadBase',
  method: 'get',
  path: '/workloads/{team}/{workload}/{environment}/base',
  summary: 'What the base branch has of a release',
  description:
    'Answers the files at the paths of the release, so that a preview compares without asking again; no files for one that does not exist. `exists` and `owner` are of the workload of this name, whoever has it. 403 when the release is not the person’s to read.',
  params: z.strictObject({
    team: nameParameter,
    workload: nameParameter,
    environment: nameParameter,
  }),
  answers: { 200: workloadBaseSchema },
  async handle({ params, credentials }, { authorization, base }) {
    const decision = await authorization.decide(
      credentials,
      gitopsWorkloadReadPermission,
    );
    const snapshot = await base.read();
    const { workloads, revision } = snapshot;
    decision.require(toReleaseResource(params, workloads));
    const recorded = findWorkload(params, workloads);
    const [waivers] = waiversOf(snapshot, params);
    return {
      status: 200,
      body: {
        revision,
        exists: recorded !== undefined,
        owner: recorded?.owner,
        files: await readReleaseBase({ base, snapshot, identity: params }),
        waivers,
      },
    };
  },
});
