import type {
  AuthService,
  DiscoveryService,
} from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import {
  changeSourceSchema,
  type ChangeSource,
  type Preview,
} from '@slipway/plugin-gitops-common/api';
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
  /** Whether `scaffolder.requireScmUserCredentials` is set. */
  requireUserToken?: boolean;
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
        source: z =>
          z
            .record(z.unknown())
            .optional()
            .describe(
              'Anything else that a change is made from: {edit}, {promote}, {rollBack}, {decommission} or {rerender}',
            ),
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
        overwriteHandEdits: z =>
          z
            .boolean()
            .optional()
            .describe('Writes over files that were edited by hand'),
        token: z =>
          z
            .string()
            .optional()
            .describe(
              'Token of the initiator for the forge, such as ${{ secrets.USER_OAUTH_TOKEN }}; the platform’s own unless given',
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
        warnings: z =>
          z
            .array(z.string())
            .optional()
            .describe(
              'What of labels, reviewers and statuses could not be set',
            ),
      },
    },
    async handler(ctx) {
      const { input, logger, output } = ctx;
      const source = sourceOf(input);
      const client = new GitOpsClient({
        ...services,
        credentials: await ctx.getInitiatorCredentials(),
        signal: ctx.signal,
        forgeToken: tokenOf(input.token, services.requireUserToken),
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
        overwriteHandEdits: input.overwriteHandEdits,
      });
      output('status', answer.status);
      if (answer.status === 'nothing-to-do') {
        logger.info(
          'The repository has this content already: nothing to open.',
        );
        return;
      }
      const { change, warnings } = answer;
      warnings.forEach(warning => logger.warn(warning));
      for (const { stage, at } of change.history) {
        logger.info(`${stage} at ${at}`);
      }
      output('warnings', warnings);
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
  source?: Record<string, unknown>;
}): ChangeSource {
  const { draftId, spec, source } = input;
  const given: unknown[] = [
    ...(draftId ? [{ draftId }] : []),
    ...(spec ? [{ spec }] : []),
    ...(source ? [source] : []),
  ];
  if (given.length !== 1) {
    throw new InputError(
      `Opening the pull request failed: ${
        given.length === 0 ? 'none' : 'more than one'
      } of draftId, spec and source is given. Give one of them.`,
    );
  }
  const parsed = changeSourceSchema.safeParse(given[0]);
  if (!parsed.success) {
    throw new InputError(
      `Opening the pull request failed: the source is none that is known: ${parsed.error.issues
        .map(({ path, message }) => `${path.join('.')} ${message}`.trim())
        .join('; ')}. See docs/day-two.md for their shapes.`,
    );
  }
  return parsed.data;
}

function tokenOf(
  token: string | undefined,
  required: boolean | undefined,
): string | undefined {
  if (required && !token) {
    throw new InputError(
      'Opening the pull request failed: scaffolder.requireScmUserCredentials wants the token of the person, and the step has none. Ask for it with requestUserCredentials of a RepoUrlPicker, and pass it as "token".',
    );
  }
  return token;
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
