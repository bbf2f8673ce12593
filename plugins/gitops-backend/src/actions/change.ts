import { gitopsWorkloadReadPermission } from '@slipway/plugin-gitops-common';
import { toReleaseResource } from '../usecases/listWorkloads';
import { defineAction } from './defineAction';
import { quoted } from './fitInto';

export const change = defineAction({
  name: 'change',
  title: 'The state of a change',
  description:
    'Tells how far a change has come: asked, committed, opened, merged, synced, healthy; or closed or failed, with the reason. Asks no forge.',
  readOnly: true,
  schema: {
    input: z =>
      z.object({
        changeId: z.string().describe('Id that open-change answered.'),
      }),
    output: z =>
      z.object({
        release: z.string(),
        kind: z.string(),
        stage: z.string(),
        history: z.array(z.object({ stage: z.string(), at: z.string() })),
        pullRequest: z
          .object({ number: z.number(), url: z.string() })
          .optional(),
        checks: z.string().optional(),
        approvals: z.number().optional(),
        failure: z.object({ data: z.string() }).optional(),
      }),
  },
  async run({ input, credentials }, { authorization, base, changes }) {
    const decision = await authorization.decide(
      credentials,
      gitopsWorkloadReadPermission,
    );
    const record = await changes.get(input.changeId);
    const { workloads } = await base.readRecent();
    decision.require(toReleaseResource(record, workloads));
    const { team, workload, environment, review, pullRequest } = record;
    return {
      release: `${team}/${workload}/${environment}`,
      kind: record.kind,
      stage: record.stage,
      history: record.history.slice(-10),
      ...(pullRequest ? { pullRequest } : {}),
      ...(review
        ? { checks: review.checks, approvals: review.approvals.length }
        : {}),
      ...(record.failure ? { failure: quoted(record.failure, 500) } : {}),
    };
  },
});
