import { DEFAULT_BYTES, fitInto, MAX_BYTES, quoted } from './fitInto';
import { defineAction } from './defineAction';
import { joinDigests, previewDraft } from './previewDraft';

export const preview = defineAction({
  name: 'preview',
  title: 'Preview the change of a draft',
  description:
    'Renders and lints a draft for an environment against the GitOps repository as it is now, and tells which files would change and how many findings there are. Writes nothing. Its digest is what the action open-change asks for.',
  readOnly: true,
  schema: {
    input: z =>
      z.object({
        draftId: z.string().describe('Id that the action draft answered.'),
        environment: z.string().describe('Name of the environment, like dev.'),
        maxBytes: z.number().int().min(500).max(MAX_BYTES).optional(),
      }),
    output: z =>
      z.object({
        digest: z.string(),
        release: z.string(),
        exists: z.boolean(),
        files: z.array(z.object({ path: z.string(), change: z.string() })),
        moreFiles: z.number(),
        fields: z.array(z.object({ data: z.string() })),
        findings: z.object({ errors: z.number(), warnings: z.number() }),
        next: z.string(),
      }),
  },
  async run({ input, credentials }, services) {
    const { preview: previewed } = await previewDraft(
      { input, credentials },
      services,
    );
    const { plan, baseDigest, exists, differences } = previewed.answer;
    const { team, workload, environment } = plan.identity;
    const changed = plan.edits.filter(({ action }) => action !== 'unchanged');
    const count = (severity: string) =>
      plan.findings.filter(finding => finding.severity === severity).length;
    return fitInto(input.maxBytes ?? DEFAULT_BYTES, entries => ({
      digest: joinDigests({ plan, baseDigest }),
      release: `${team}/${workload}/${environment}`,
      exists,
      files: changed
        .slice(0, entries)
        .map(({ path, action }) => ({ path, change: action })),
      moreFiles: Math.max(0, changed.length - entries),
      fields: differences
        .slice(0, entries)
        .map(({ label, before, after }) =>
          quoted(`${label}: ${wordOf(before)} -> ${wordOf(after)}`, 120),
        ),
      findings: { errors: count('error'), warnings: count('warning') },
      next:
        changed.length === 0
          ? 'The base branch has this content already: there is nothing to open.'
          : 'Run open-change with this digest, or lint to read the findings.',
    }));
  },
});

function wordOf(value: unknown): string {
  return value === undefined ? 'nothing' : JSON.stringify(value);
}
