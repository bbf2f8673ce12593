import { InputError } from '@backstage/errors';
import { createHash } from 'node:crypto';
import { openChange as open } from '../usecases/openChange';
import { defineAction } from './defineAction';
import { previewDraft, splitDigest } from './previewDraft';

export const openChange = defineAction({
  name: 'open-change',
  title: 'Open the change of a draft as a pull request',
  description:
    'Opens the pull request that a preview showed, as the person who asks. Wants the preview’s digest: where anything is another by now, nothing is written and the action says so. Deletes nothing: a change that takes files away is for people in the portal. Repeating it finds the same pull request.',
  readOnly: false,
  schema: {
    input: z =>
      z.object({
        draftId: z.string().describe('Id that the action draft answered.'),
        environment: z.string().describe('Name of the environment, like dev.'),
        digest: z.string().describe('What the action preview answered.'),
      }),
    output: z =>
      z.object({
        status: z.enum([
          'opened',
          'adopted',
          'appended',
          'nothing-to-do',
          'stale-preview',
          'hand-edits',
        ]),
        changeId: z.string().optional(),
        pullRequest: z
          .object({ number: z.number(), url: z.string() })
          .optional(),
        next: z.string(),
      }),
  },
  async run({ input, credentials }, services) {
    const digests = splitDigest(input.digest);
    const event = await services.auditor.createEvent({
      eventId: 'change-open',
      severityLevel: 'medium',
      meta: { environment: input.environment, draft: input.draftId },
    });
    try {
      const { preview, person } = await previewDraft(
        { input, credentials },
        services,
      );
      const deleted = preview.answer.plan.edits.filter(
        ({ action }) => action === 'delete',
      );
      if (deleted.length > 0) {
        throw new InputError(
          `Opening the change failed: it would delete ${deleted[0].path}${
            deleted.length > 1 ? ` and ${deleted.length - 1} more` : ''
          }, which no action does. Open it in the portal, where a person sees what goes.`,
        );
      }
      const outcome = await open({
        ...services,
        ...services.pullRequests,
        request: {
          source: { draftId: input.draftId },
          environment: input.environment,
          ...digests,
          requestKey: keyOf([
            person.userRef,
            input.draftId,
            input.environment,
            input.digest,
          ]),
        },
        preview,
        person,
        access: services.repository,
      });
      await event.success({ meta: { outcome: outcome.status } });
      if (!('change' in outcome)) {
        return {
          status: outcome.status,
          next:
            outcome.status === 'nothing-to-do'
              ? 'The base branch has this content already.'
              : 'Nothing was written. Run preview again, look at what changed, and open with the new digest.',
        };
      }
      const { change } = outcome;
      return {
        status: outcome.status,
        changeId: change.id,
        ...(change.pullRequest ? { pullRequest: change.pullRequest } : {}),
        next: 'People review and merge it. Run change with this changeId to follow it.',
      };
    } catch (error) {
      await event.fail({
        error: error instanceof Error ? error : new Error(String(error)),
      });
      throw error;
    }
  },
});

/** The same request gives the same key, so that repeating it opens nothing again. */
function keyOf(parts: readonly string[]): string {
  return createHash('sha256').update(parts.join('\n')).digest('hex');
}
