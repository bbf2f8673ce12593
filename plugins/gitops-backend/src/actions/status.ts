import { DEFAULT_BYTES, fitInto, MAX_BYTES, quoted } from './fitInto';
import { defineAction, QUOTED_NOTE } from './defineAction';
import { readStatusOf } from './readStatusOf';

export const status = defineAction({
  name: 'status',
  title: 'What runs of an entity',
  description:
    'Tells for each Application of a Component its sync and health status, revision and images, and in two sentences which of them are well. From what is stored; asks no controller.',
  readOnly: true,
  schema: {
    input: z =>
      z.object({
        entityRef: z.string().describe('Like component:default/checkout.'),
        maxBytes: z.number().int().min(500).max(MAX_BYTES).optional(),
      }),
    output: z =>
      z.object({
        summary: z.array(z.object({ data: z.string() })),
        applications: z.array(
          z.object({
            id: z.string(),
            name: z.object({ data: z.string() }),
            environment: z.string().optional(),
            sync: z.string(),
            health: z.string(),
            operation: z.string().optional(),
            revision: z.string().optional(),
            images: z.array(z.object({ data: z.string() })),
            drift: z.number(),
            readAt: z.string(),
            stale: z.boolean(),
          }),
        ),
        moreApplications: z.number(),
        notShown: z.array(z.string()),
        note: z.string(),
      }),
  },
  async run({ input, credentials }, services) {
    const { entityRef, maxBytes = DEFAULT_BYTES } = input;
    const { applications, summary, notShown } = await readStatusOf(
      { entityRef, credentials },
      services,
    );
    return fitInto(maxBytes, entries => ({
      summary: summary.sentences.map(({ text }) => quoted(text, 400)),
      applications: applications.slice(0, entries).map(application => ({
        id: application.id,
        name: quoted(application.ref.name, 253),
        ...(application.environment
          ? { environment: application.environment }
          : {}),
        sync: application.sync.status,
        health: application.health.status,
        ...(application.operation
          ? { operation: application.operation.phase }
          : {}),
        ...(application.sync.revisions[0]
          ? { revision: application.sync.revisions[0].slice(0, 12) }
          : {}),
        images: application.images
          .slice(0, entries > 5 ? 3 : 1)
          .map(image => quoted(image)),
        drift: application.drift.count,
        readAt: application.readAt,
        stale: application.stale,
      })),
      moreApplications: Math.max(0, applications.length - entries),
      notShown: notShown
        .slice(0, entries)
        .map(({ message }) => message.slice(0, 200)),
      note: QUOTED_NOTE,
    }));
  },
});
