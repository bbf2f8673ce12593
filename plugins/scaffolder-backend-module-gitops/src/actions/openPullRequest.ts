import type {
  AuthService,
  DiscoveryService,
} from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import type { ChangeSource, Preview } from '@slipway/plugin-gitops-common/api';
import { GitOpsClient } from '../GitOpsClient';
import { openPullRequestExamples } from './openPullRequest.examples';

/**
 * `gitops:open-pull-request`: opens the pull request of a draft or a spec, as
 * the person who runs the task. Running it again finds its own work. As a dry
 * run it plans and writes nothing.
 *
 * @public
 */
export function createOpenPullRequestAction(services: {
  auth: AuthService;
  discovery: DiscoveryService;
}) {
  return createTemplateAction({
    id: 'gitops:open-pull-request',
    description:
      'Opens a pull request with the manifests of a workload, from a draft or a workload spec.',
    examples: openPullRequestExamples,
    supportsDryRun: true,
    schema: {
      input: {
        draftId: z =>
          z.string().optional().describe('Id of a draft of the initiator'),
        spec: z =>
          z
            .record(z.unknown())
            .optional()
            .describe('A workload spec, instead of a draft'),
        environment: z => z.string().describe('Environment to release to'),
        planDigest: z =>
          z
            .string()
            .optional()
            .describe(
              'Digest of the plan that the person saw; without it the plan of now is opened',
            ),
        baseDigest: z =>
          z
            .string()
            .optional()
            .describe('Digest of the base that the person saw'),
        requestKey: z =>
          z
            .string()
            .optional()
            .describe(
              'Recognizes a repeated request; the task and step unless given',
            ),
      },
      output: {
        status: z =>
          z
            .enum(['opened', 'adopted', 'appended', 'nothing-to-do', 'planned'])
            .describe('What happened; "planned" for a dry run'),
        changeId: z => z.string().optional(),
        pullRequestNumber: z => z.number().optional(),
        pullRequestUrl: z => z.string().optional(),
        branch: z => z.string().optional(),
      },
    },
    async handler(ctx) {
      const { input, logger, output } = ctx;
      const source = sourceOf(input);
      const client = new GitOpsClient({
        ...services,
        credentials: await ctx.getInitiatorCredentials(),
        signal: ctx.signal,
      });

      let { planDigest, baseDigest } = input;
      if (ctx.isDryRun || !planDigest || !baseDigest) {
        logger.info('Rendering, linting and planning');
        const preview = await client.preview({
          source,
          environment: input.environment,
        });
        describe(preview, text => logger.info(text));
        planDigest ??= preview.plan.digest;
        baseDigest ??= preview.baseDigest;
        if (ctx.isDryRun) {
          output('status', 'planned');
          output('branch', preview.plan.branch);
          return;
        }
      }

      logger.info(`Opening the change to ${input.environment}`);
      const answer = await client.openChange({
        source,
        environment: input.environment,
        planDigest,
        baseDigest,
        requestKey:
          input.requestKey ?? `${ctx.task.id}-${ctx.step?.id ?? 'open'}`,
      });
      output('status', answer.status);
      if (answer.status === 'nothing-to-do') {
        logger.info(
          'The repository has this content already: nothing to open.',
        );
        return;
      }
      const { change } = answer;
      for (const { stage, at } of change.history) {
        logger.info(`${stage} at ${at}`);
      }
      output('changeId', change.id);
      output('branch', change.branch);
      output('pullRequestNumber', change.pullRequest?.number);
      output('pullRequestUrl', change.pullRequest?.url);
    },
  });
}

function sourceOf(input: {
  draftId?: string;
  spec?: Record<string, unknown>;
}): ChangeSource {
  if (input.draftId && input.spec) {
    throw new InputError(
      'Opening the pull request failed: both a draft and a spec were given. Give one of the two.',
    );
  }
  if (input.draftId) {
    return { draftId: input.draftId };
  }
  if (input.spec) {
    return { spec: input.spec };
  }
  throw new InputError(
    'Opening the pull request failed: neither a draft nor a spec was given. Give one of the two.',
  );
}

function describe({ plan }: Preview, say: (text: string) => void): void {
  say(plan.title);
  for (const { action, path } of plan.edits) {
    say(`${action} ${path}`);
  }
  for (const { severity, rule, message, remediation } of plan.findings) {
    say(`${severity} ${rule}: ${message} ${remediation}`);
  }
}
