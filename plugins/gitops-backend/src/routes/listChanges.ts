import { gitopsWorkloadReadPermission } from '@slipway/plugin-gitops-common';
import { changesAnswerSchema } from '@slipway/plugin-gitops-common/api';
import { z } from 'zod';
import { toReleaseResource } from '../usecases/listWorkloads';
import { toChange } from '../usecases/toChange';
import { nameParameter } from './parameters';
import { defineRoute } from './defineRoute';

/** Counted after what the person may not read is left out. */
const MAX_CHANGES = 100;

export const listChanges = defineRoute({
  id: 'listChanges',
  method: 'get',
  path: '/changes',
  summary: 'Changes, the newest first',
  description:
    'Answers at most 100 that the person may read: of one team or workload, or with `mine` those that the person asked for. 403 when that can be none.',
  query: z.strictObject({
    team: nameParameter.optional(),
    workload: nameParameter.optional(),
    mine: z.enum(['true', 'false']).optional(),
  }),
  answers: { 200: changesAnswerSchema },
  async handle({ query, credentials }, services) {
    const { authorization, base, changes, readPerson } = services;
    const decision = await authorization.decide(
      credentials,
      gitopsWorkloadReadPermission,
    );
    const { workloads } = await base.readRecent();
    const records = await changes.list({
      team: query.team,
      workload: query.workload,
      askedBy:
        query.mine === 'true'
          ? (
              await readPerson(credentials)
            ).userRef
          : undefined,
    });
    return {
      status: 200,
      body: {
        changes: records
          .filter(record =>
            decision.allows(toReleaseResource(record, workloads)),
          )
          .slice(0, MAX_CHANGES)
          .map(toChange),
      },
    };
  },
});
