import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { loadStandards } from '../standards/loadStandards';
import { evaluateFolder, type EvaluatedResult } from './evaluateFolder';
import { summarize, summarizeByField, type Score } from './summarize';

const TARGET = 95;
// scripts/eval-draft.mjs starts it in the root of the repository.
const root = process.cwd();
const folder = path.join(root, 'examples/descriptions');

const { values: options } = parseArgs({
  options: {
    json: { type: 'string' },
    'held-out': { type: 'boolean', default: false },
    verbose: { type: 'boolean', default: false },
  },
});

const { standards } = loadStandards({ directory: root });
const sets: [name: string, results: EvaluatedResult[], detailed: boolean][] = [
  ['development', evaluateFolder(folder, standards), true],
];
if (options['held-out']) {
  sets.push([
    'held-out',
    evaluateFolder(path.join(folder, 'held-out'), standards),
    options.verbose,
  ]);
}
for (const [name, results, detailed] of sets) {
  print(name, results, detailed);
}
if (options.json) {
  writeFileSync(options.json, `${JSON.stringify(figures(), null, 2)}\n`);
}

function print(
  name: string,
  results: readonly EvaluatedResult[],
  detailed: boolean,
): void {
  const judgements = results.flatMap(result => result.judgements);
  if (detailed) {
    for (const result of results) {
      const faults = result.judgements.filter(
        ({ outcome }) => outcome !== 'right',
      );
      if (faults.length > 0) {
        write(`${result.id}\n`);
        faults.forEach(({ detail }) => write(`    ${detail}\n`));
      }
    }
    write('\nBy field:\n');
    for (const [field, score] of summarizeByField(judgements)) {
      write(`    ${field.padEnd(24)} ${percent(score)}\n`);
    }
  }
  const score = summarize(judgements);
  write(
    `\n${name}: ${percent(score)} of ${results.length} descriptions (${
      score.right
    } right, ${score.missed} missed, ${score.wrong} wrong, ${
      score.invented
    } invented)\n`,
  );
}

function figures() {
  return sets.map(([name, results]) => ({
    name: `draft accuracy, ${name} descriptions`,
    unit: '%',
    value: Number(
      (
        100 * summarize(results.flatMap(result => result.judgements)).accuracy
      ).toFixed(2),
    ),
    limit: TARGET,
    better: 'higher',
  }));
}

function percent(score: Score): string {
  return `${(100 * score.accuracy).toFixed(1)} %`;
}

function write(text: string): void {
  process.stdout.write(text);
}
