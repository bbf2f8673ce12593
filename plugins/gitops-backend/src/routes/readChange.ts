import { gitopsWorkloadReadPermission } from '@slipway/plugin-gitops-common';
import { changeSchema } from '@slipway/plugin-gitops-common/api';
import { z } from 'zod';
import { toReleaseResource } from '../usecases/listWorkloads';
import { toChange } from '../usecases/toChange';
import { idParameter } from './parameters';
import { defineRoute } from './defineRoute';

export const readChange = defineRoute({
  id: 'readChange',
  method: 'get',
  path: '/changes/{id}',
  summary: 'The state of a change',
  description:
    'Answers the record; asks no forge. 403 when the release is not the person’s to read, 404 when there is no such change.',
  params: z.strictObject({ id: idParameter }),
  answers: { 200: changeSchema },
  async handle({ params, credentials }, { authorization, base, changes }) {
    const decision = await authorization.decide(
      credentials,
      gitopsWorkloadReadPermission,
    );
    const record = await changes.get(params.id);
    const { workloads } = await base.readRecent();
    decision.require(toReleaseResource(record, workloads));
    return { status: 200, body: toChange(record) };
  },
});
