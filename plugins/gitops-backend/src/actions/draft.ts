import { InputError } from '@backstage/errors';
import {
  gitopsChangeCreatePermission,
  gitopsWorkloadReadPermission,
} from '@slipway/plugin-gitops-common';
import { MAX_DESCRIPTION_LENGTH } from '@slipway/plugin-gitops-common/api';
import {
  draftReadiness,
  maskSecrets,
  type ModelReading,
} from '@slipway/plugin-gitops-common/draft';
import { valueAt } from '@slipway/plugin-gitops-common/path';
import { workloadSpecSchema } from '@slipway/plugin-gitops-common/spec';
import { maskEdits } from '../usecases/maskEdits';
import { readByModel } from '../usecases/model/readByModel';
import { readableWorkloads } from '../usecases/readableWorkloads';
import { readStoredDraft } from '../usecases/readStoredDraft';
import type { RouteServices } from '../routes/defineRoute';
import { DEFAULT_BYTES, fitInto, MAX_BYTES, quoted } from './fitInto';
import { defineAction, QUOTED_NOTE } from './defineAction';

export const draft = defineAction({
  name: 'draft',
  title: 'Draft a workload from a description',
  description:
    'Reads a description of a service in plain words, keeps it as a draft of the person who asks, and tells what was understood and from where, what is still asked, and what is refused with its alternative. Nothing is rendered or opened. Run it again with the same draftId to say more or to answer questions.',
  readOnly: false,
  schema: {
    input: z =>
      z.object({
        description: z
          .string()
          .min(1)
          .max(MAX_DESCRIPTION_LENGTH)
          .describe('The service in plain words. Never put credentials in it.'),
        draftId: z
          .string()
          .regex(/^[A-Za-z0-9-]{8,64}$/)
          .optional()
          .describe('Id of a draft that is to be replaced.'),
        answers: z
          .array(
            z.object({
              path: z.string().regex(/^\S{1,300}$/),
              value: z.any(),
            }),
          )
          .max(100)
          .optional()
          .describe(
            'Answers to questions: the question’s path, and a value in the form of its proposals.',
          ),
        maxBytes: z.number().int().min(500).max(MAX_BYTES).optional(),
      }),
    output: z =>
      z.object({
        draftId: z.string(),
        complete: z.boolean(),
        readBy: z.string(),
        understood: z.array(
          z.object({
            path: z.string(),
            value: z.object({ data: z.string() }),
            from: z.string(),
          }),
        ),
        moreUnderstood: z.number(),
        questions: z.array(
          z.object({
            path: z.string(),
            question: z.string(),
            proposals: z.array(z.object({ data: z.string() })),
          }),
        ),
        moreQuestions: z.number(),
        refusals: z.array(
          z.object({
            message: z.object({ data: z.string() }),
            alternative: z.string(),
          }),
        ),
        notUnderstood: z.array(z.object({ data: z.string() })),
        problems: z.array(
          z.object({
            path: z.string(),
            message: z.object({ data: z.string() }),
            remedy: z.string().optional(),
          }),
        ),
        next: z.string(),
        note: z.string(),
      }),
  },
  async run({ input, credentials }, services) {
    const { authorization, base, drafts, now } = services;
    await authorization.decide(credentials, gitopsChangeCreatePermission);
    const edits = editsOf(input.answers ?? []);
    const person = await services.readPerson(credentials);
    const description = maskSecrets(input.description);
    const stored = await drafts.save({
      id: input.draftId ?? services.newId(),
      userRef: person.userRef,
      description,
      edits: maskEdits(edits),
      model: await readingOf({ description, credentials, person }, services),
      now: now(),
    });
    const read = await readStoredDraft({ stored, person, base });
    const { problems } = draftReadiness(read.draft);
    const asked = read.draft.questions.map(({ path }) => path);
    const origins = Object.entries(read.draft.origins);
    const complete = problems.length === 0;
    return fitInto(input.maxBytes ?? DEFAULT_BYTES, entries => ({
      draftId: stored.id,
      complete,
      readBy: read.draft.reader,
      understood: origins.slice(0, entries).map(([path, origin]) => ({
        path,
        value: quoted(JSON.stringify(valueAt(read.draft.spec, path)), 120),
        from: origin.type,
      })),
      moreUnderstood: Math.max(0, origins.length - entries),
      questions: read.draft.questions
        .slice(0, entries)
        .map(({ path, text, proposals }) => ({
          path,
          question: text.slice(0, 200),
          proposals: proposals
            .slice(0, Math.min(entries, 3))
            .map(({ value }) => quoted(JSON.stringify(value), 200)),
        })),
      moreQuestions: Math.max(0, read.draft.questions.length - entries),
      refusals: read.draft.refusals
        .slice(0, entries)
        .map(({ message, alternative }) => ({
          message: quoted(message),
          alternative: alternative.slice(0, 200),
        })),
      notUnderstood: read.draft.notUnderstood
        .slice(0, entries)
        .map(({ text }) => quoted(text, 80)),
      problems: problems
        .filter(({ path }) => !asked.includes(path))
        .slice(0, entries)
        .map(({ path, message, remedy }) => ({
          path,
          message: quoted(message),
          ...(remedy ? { remedy: remedy.slice(0, 200) } : {}),
        })),
      next: complete
        ? 'Run preview with this draftId and an environment.'
        : 'Run draft again with this draftId and answers to the questions.',
      note: QUOTED_NOTE,
    }));
  },
});

/**
 * @throws InputError when an answer is for no field of a spec, or all of them are
 * too large.
 */
function editsOf(
  answers: readonly { path: string; value?: unknown }[],
): Record<string, unknown> {
  const fields = Object.keys(workloadSpecSchema.shape);
  for (const { path } of answers) {
    const [field] = path.split(/[.[]/);
    if (!fields.includes(field)) {
      throw new InputError(
        `Keeping the draft failed: a workload spec has no field "${field.slice(
          0,
          60,
        )}". Answer with the path of a question, or one that begins with: ${fields.join(
          ', ',
        )}.`,
      );
    }
  }
  if (JSON.stringify(answers).length > 50_000) {
    throw new InputError(
      'Keeping the draft failed: its answers are larger than 50 kB. Put large files into the repository of the service.',
    );
  }
  return Object.fromEntries(answers.map(({ path, value }) => [path, value]));
}

/** What the model reads in it, where one helps. */
async function readingOf(
  options: {
    description: string;
    credentials: Parameters<RouteServices['readPerson']>[0];
    person: Awaited<ReturnType<RouteServices['readPerson']>>;
  },
  services: RouteServices,
): Promise<ModelReading | undefined> {
  const { description, credentials, person } = options;
  let reading: ModelReading | undefined;
  const snapshot = await services.base.readRecent();
  const reads = await services.authorization.find(
    credentials,
    gitopsWorkloadReadPermission,
  );
  await readByModel({
    gate: services.model,
    request: { task: 'draft', text: description },
    person,
    snapshot: {
      ...snapshot,
      workloads: readableWorkloads(snapshot.workloads, reads),
    },
    findFacts: name => services.entities.findFacts(name, credentials),
    signal: new AbortController().signal,
    tell(event) {
      if (event.type === 'done') {
        reading = event.reading;
      }
    },
  });
  return reading;
}
