import type { DescriptionFigures } from '../descriptions/evaluateDescriptions';
import type { RefinementFigures } from '../refinements/evaluateRefinements';
import type { Share, StatusFigures } from '../status/evaluateStatus';
import type { Difference } from './compareReports';
import { readers, type CallFigures, type Spread } from './figures';
import type { Report } from './Report';

/** Reasons that are printed; the file has all of them. */
const MOST_REASONS = 8;

const SCRIPTED = [
  'No model is configured: a SCRIPTED server stands in for one. What follows shows that the',
  'evaluation and the checks work. It says nothing about any model.',
];

/** The report as lines for people. */
export function printReport(report: Report): string[] {
  const { model, date, revision, settings } = report;
  return [
    ...(model === 'scripted' ? [...SCRIPTED, ''] : []),
    `model: ${model}`,
    `at ${date}, revision ${revision}`,
    `${Object.entries(settings)
      .map(([key, value]) => `${key} ${JSON.stringify(value)}`)
      .join(', ')}`,
    ...Object.entries(report.descriptions ?? {}).flatMap(([set, figures]) =>
      descriptionLines(`descriptions, ${set}`, figures),
    ),
    ...Object.entries(report.refinements ?? {}).flatMap(([set, figures]) =>
      refinementLines(`refinements, ${set}`, figures),
    ),
    ...(report.status ? statusLines(report.status) : []),
  ];
}

/** What changed since another report. */
export function printComparison(
  before: Report,
  differences: readonly Difference[],
): string[] {
  return [
    '',
    `compared with ${before.model} at ${before.date}, revision ${before.revision}`,
    ...(differences.length === 0 ? ['    no figure differs'] : []),
    ...differences.map(
      ({ path, before: old, now }) =>
        `    ${path}: ${old ?? 'none'} -> ${now ?? 'none'}${
          old === undefined || now === undefined
            ? ''
            : ` (${now > old ? '+' : ''}${Number((now - old).toFixed(4))})`
        }`,
    ),
  ];
}

function descriptionLines(name: string, figures: DescriptionFigures): string[] {
  const { readers: by, questions } = figures;
  return [
    ...accuracyLines(`${name} (${figures.descriptions})`, figures),
    line(
      'fields',
      `agreed ${by.agreed}, only rules ${by.onlyRules}, only model ${by.onlyModel}, concluded by model ${by.concludedByModel}, differ ${by.differ}`,
    ),
    line('questions', `rules ${questions.rules}, both ${questions.both}`),
    ...reasonLines(
      `statements refused, of ${figures.statements}`,
      figures.refused,
    ),
    line(
      'not the same each time',
      `${figures.unsteady} of ${figures.descriptions} descriptions`,
    ),
    ...callLines(figures.calls),
  ];
}

function refinementLines(name: string, figures: RefinementFigures): string[] {
  const { readers: by } = figures;
  return [
    ...accuracyLines(`${name} (${figures.refinements})`, figures),
    line(
      'edits',
      `by both ${by.both}, only rules ${by.rules}, only model ${by.model}, differ ${by.differ}`,
    ),
    ...reasonLines('statements refused', figures.refused),
    line(
      'not the same each time',
      `${figures.unsteady} of ${figures.refinements} refinements`,
    ),
    ...callLines(figures.calls),
  ];
}

function statusLines(figures: StatusFigures): string[] {
  const { sentences, lies, mutations, nextSteps, calls } = figures;
  return [
    '',
    `status of Applications (${figures.applications})`,
    line('sentences', `said ${sentences.said}, kept ${sentences.kept}`),
    ...reasonLines('sentences refused', figures.refused),
    line('left to the rules', `${figures.leftToRules} of ${calls.asked}`),
    line('next steps chosen', told(nextSteps)),
    ...(lies ? [line('lies that got through', told(lies))] : []),
    line('mutations that would get through', told(mutations)),
    ...callLines(calls),
  ];
}

function accuracyLines(
  name: string,
  { accuracy, byField }: Pick<DescriptionFigures, 'accuracy' | 'byField'>,
): string[] {
  const row = (field: string, cells: readonly string[]) =>
    `    ${field.padEnd(30)}${cells.map(cell => cell.padStart(22)).join('')}`;
  return [
    '',
    name,
    row('accuracy', ['rules only', 'model only', 'both']),
    row(
      'all fields',
      readers.map(reader => spreadText(accuracy[reader])),
    ),
    ...Object.entries(byField).map(([field, figures]) =>
      row(
        `${field} (${figures.judged})`,
        readers.map(reader => percent(figures[reader])),
      ),
    ),
  ];
}

function reasonLines(
  name: string,
  reasons: Readonly<Record<string, number>>,
): string[] {
  const all = Object.entries(reasons);
  const total = all.reduce((sum, [, count]) => sum + count, 0);
  const rest = all
    .slice(MOST_REASONS)
    .reduce((sum, [, count]) => sum + count, 0);
  return [
    line(name, String(total)),
    ...all
      .slice(0, MOST_REASONS)
      .map(
        ([reason, count]) => `        ${String(count).padStart(5)} ${reason}`,
      ),
    ...(rest > 0 ? [`        ${String(rest).padStart(5)} other reasons`] : []),
  ];
}

function callLines(calls: CallFigures): string[] {
  const unanswered = Object.entries(calls.unanswered)
    .map(([reason, count]) => `${reason} ${count}`)
    .join(', ');
  return [
    line(
      'answers',
      `${calls.answered} of ${calls.asked}${
        unanswered ? ` (${unanswered})` : ''
      }; in another form ${calls.invalidAnswers}, right when sent back ${
        calls.corrected
      }`,
    ),
    line(
      'tokens',
      `${calls.inputTokens} in, ${calls.outputTokens} out${
        calls.cost === undefined ? '' : `; cost ${calls.cost}`
      }`,
    ),
    line('latency', `p50 ${calls.latency.p50} ms, p95 ${calls.latency.p95} ms`),
  ];
}

function line(name: string, text: string): string {
  return `    ${name.padEnd(34)}${text}`;
}

function spreadText({ mean, min, max }: Spread): string {
  return min === max
    ? percent(mean)
    : `${percent(mean)} (${(100 * min).toFixed(1)}-${(100 * max).toFixed(1)})`;
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}

function told({ count, of }: Share): string {
  return `${count} of ${of}`;
}
