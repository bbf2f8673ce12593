import { writeFileSync } from 'node:fs';
import { loadStandards } from '../../packages/cli/src/standards/loadStandards';
import { evaluateDescriptions } from './descriptions/evaluateDescriptions';
import { createAsker } from './model/createAsker';
import { middlingModel } from './model/middlingModel';
import { openModel } from './model/openModel';
import { readOptions, type EvaluationOptions } from './readOptions';
import { readSets, truthOf } from './readSets';
import { evaluateRefinements } from './refinements/evaluateRefinements';
import { compareReports } from './report/compareReports';
import { printComparison, printReport } from './report/printReport';
import { createReport, readReport, type Report } from './report/Report';
import { evaluateStatus } from './status/evaluateStatus';

// scripts/eval-model.mjs starts it in the root of the repository.
const root = process.cwd();

async function evaluate(options: EvaluationOptions): Promise<Report> {
  const { repeats, concurrency, limit, prices, seed } = options;
  const { standards } = loadStandards({ directory: root });
  const sets = readSets(root, limit);
  const { script, isLie } = middlingModel({
    seed,
    truth: truthOf(sets, standards),
  });
  const model = await openModel({
    root,
    files: options.config,
    script,
    record: options.record,
  });
  const asker = await createAsker(model);
  const how = { standards, asker, repeats, concurrency, prices };
  try {
    const report = createReport({
      model: model.isScripted ? 'scripted' : model.client.name,
      date: options.date,
      revision: options.revision,
      settings: {
        ...model.settings,
        repeats,
        concurrency,
        ...(model.isScripted ? { seed } : {}),
        ...(Number.isFinite(limit) ? { limit } : {}),
        ...(prices ? { prices } : {}),
      },
    });
    if (options.parts.includes('descriptions')) {
      report.descriptions = await eachSet(sets.descriptions, entries =>
        evaluateDescriptions({ ...how, entries }),
      );
    }
    if (options.parts.includes('refinements')) {
      report.refinements = await eachSet(sets.refinements, entries =>
        evaluateRefinements({ ...how, entries }),
      );
    }
    if (options.parts.includes('status')) {
      report.status = await evaluateStatus({
        ...how,
        cases: sets.status,
        ...(model.isScripted ? { isLie } : {}),
      });
    }
    return report;
  } finally {
    await asker.close();
    await model.close();
    if (options.record) {
      write([`${model.recorded()} exchanges are kept in ${options.record}.`]);
    }
  }
}

/** One set after the other, so that the times of one are its own. */
async function eachSet<T, F>(
  sets: Readonly<Record<string, readonly T[]>>,
  evaluateSet: (entries: readonly T[]) => Promise<F>,
): Promise<Record<string, F>> {
  const figures: Record<string, F> = {};
  for (const [name, entries] of Object.entries(sets)) {
    figures[name] = await evaluateSet(entries);
  }
  return figures;
}

function write(lines: readonly string[]): void {
  process.stdout.write(`${lines.join('\n')}\n`);
}

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  // Before anything is asked and paid for.
  const earlier = options.compare ? readReport(options.compare) : undefined;
  const report = await evaluate(options);
  write(printReport(report));
  if (earlier) {
    write(printComparison(earlier, compareReports(earlier, report)));
  }
  if (options.json) {
    writeFileSync(options.json, `${JSON.stringify(report, null, 2)}\n`);
  }
  if (!hasAnswers(report)) {
    throw new Error(
      `${report.model} answered nothing. The reasons are counted above; check gitops.model and that its server runs.`,
    );
  }
}

function hasAnswers({ descriptions, refinements, status }: Report): boolean {
  return [
    ...Object.values(descriptions ?? {}),
    ...Object.values(refinements ?? {}),
    ...(status ? [status] : []),
  ].some(({ calls }) => calls.answered > 0);
}

main().catch(error => {
  process.stderr.write(
    `The evaluation could not run: ${
      error instanceof Error ? error.message : error
    }\n`,
  );
  process.exitCode = 1;
});
