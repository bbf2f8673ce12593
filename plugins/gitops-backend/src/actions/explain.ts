import { NotFoundError } from '@backstage/errors';
import { DEFAULT_BYTES, fitInto, MAX_BYTES, quoted } from './fitInto';
import { defineAction, QUOTED_NOTE } from './defineAction';
import { readStatusOf } from './readStatusOf';

export const explain = defineAction({
  name: 'explain',
  title: 'Why an Application is as it is',
  description:
    'Tells the summary of one Application, the causes that were found with the evidence for each, and what a person can do. Changes nothing and proposes no command: what can be done is a change in Git.',
  readOnly: true,
  schema: {
    input: z =>
      z.object({
        entityRef: z.string().describe('Like component:default/checkout.'),
        application: z
          .string()
          .describe('Id or name of an Application, or an environment.'),
        maxBytes: z.number().int().min(500).max(MAX_BYTES).optional(),
      }),
    output: z =>
      z.object({
        id: z.string(),
        sync: z.string(),
        health: z.string(),
        writtenBy: z.string(),
        summary: z.array(z.object({ data: z.string() })),
        causes: z.array(
          z.object({
            title: z.string(),
            role: z.string(),
            cause: z.object({ data: z.string() }),
            evidence: z.array(z.object({ data: z.string() })),
            nextSteps: z.array(z.object({ data: z.string() })),
          }),
        ),
        moreCauses: z.number(),
        note: z.string(),
      }),
  },
  async run({ input, credentials }, services) {
    const { entityRef, application: wanted, maxBytes } = input;
    const { applications } = await readStatusOf(
      { entityRef, credentials },
      services,
    );
    const found = applications.find(
      ({ id, ref, environment }) =>
        id === wanted || ref.name === wanted || environment === wanted,
    );
    if (!found) {
      throw new NotFoundError(
        `Explaining failed: ${entityRef} has no Application "${wanted.slice(
          0,
          100,
        )}" that you may see. Run status to list them.`,
      );
    }
    const { diagnoses, moreDiagnoses, summary, writer } = found;
    return fitInto(maxBytes ?? DEFAULT_BYTES, entries => ({
      id: found.id,
      sync: found.sync.status,
      health: found.health.status,
      writtenBy: writer.by === 'model' ? writer.model ?? 'model' : 'rules',
      summary: summary.sentences.map(({ text }) => quoted(text, 300)),
      causes: diagnoses.slice(0, entries).map(diagnosis => ({
        title: diagnosis.title,
        role: diagnosis.role,
        cause: quoted(diagnosis.cause, 300),
        evidence: diagnosis.evidence
          .slice(0, Math.min(entries, 3))
          .map(({ resource, field, text }) =>
            quoted(
              `${
                resource ? `${resource.kind}/${resource.name} ` : ''
              }${field}: ${text}`,
              300,
            ),
          ),
        nextSteps: diagnosis.nextSteps
          .slice(0, Math.min(entries, 3))
          .map(({ text }) => quoted(text, 200)),
      })),
      moreCauses: moreDiagnoses + Math.max(0, diagnoses.length - entries),
      note: QUOTED_NOTE,
    }));
  },
});
