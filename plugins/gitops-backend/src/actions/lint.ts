import { DEFAULT_BYTES, fitInto, MAX_BYTES, quoted } from './fitInto';
import { defineAction } from './defineAction';
import { previewDraft } from './previewDraft';

const ORDER = ['error', 'warning', 'info'];

export const lint = defineAction({
  name: 'lint',
  title: 'Lint what a draft would write',
  description:
    'Renders a draft for an environment and tells the findings of the platform’s rules, errors first, each with what to do. Writes nothing.',
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
        errors: z.number(),
        warnings: z.number(),
        findings: z.array(
          z.object({
            rule: z.string(),
            severity: z.string(),
            message: z.object({ data: z.string() }),
            remediation: z.string(),
            file: z.string(),
            line: z.number().optional(),
          }),
        ),
        moreFindings: z.number(),
      }),
  },
  async run({ input, credentials }, services) {
    const { preview } = await previewDraft({ input, credentials }, services);
    const findings = [...preview.answer.plan.findings].sort(
      (a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity),
    );
    const count = (severity: string) =>
      findings.filter(finding => finding.severity === severity).length;
    return fitInto(input.maxBytes ?? DEFAULT_BYTES, entries => ({
      errors: count('error'),
      warnings: count('warning'),
      findings: findings.slice(0, entries).map(finding => ({
        rule: finding.rule,
        severity: finding.severity,
        message: quoted(finding.message, 300),
        remediation: finding.remediation.slice(0, 200),
        file: finding.file,
        ...(finding.line === undefined ? {} : { line: finding.line }),
      })),
      moreFindings: Math.max(0, findings.length - entries),
    }));
  },
});
