import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { applicationCases } from './applicationCases';
import {
  evaluateChecker,
  type CheckerResult,
  type Share,
} from './evaluateChecker';
import { readDiagnosisExamples } from './readDiagnosisExamples';
import { readParaphrases } from './readParaphrases';

// scripts/eval-checker.mjs starts it in the root of the repository.
const root = process.cwd();
const paraphrases = path.join(
  root,
  'packages/cli/src/evaluation/checker/paraphrases',
);

const { values: options } = parseArgs({
  options: {
    json: { type: 'string' },
    seed: { type: 'string', default: '1' },
    verbose: { type: 'boolean', default: false },
  },
});
const seed = Number(options.seed);

const examples = readDiagnosisExamples(
  path.join(root, 'plugins/gitops-common/src/diagnosis/kinds'),
);
const sets: { name: string; result: CheckerResult; detailed: boolean }[] = [
  {
    name: `sentences of rules about ${examples.length} Applications`,
    result: evaluateChecker(examples.flatMap(applicationCases), seed),
    detailed: true,
  },
  {
    name: 'tuned wordings',
    result: evaluateChecker(
      readParaphrases(path.join(paraphrases, 'tuned.yaml')),
      seed,
    ),
    detailed: true,
  },
  {
    name: 'held-out wordings',
    result: evaluateChecker(
      readParaphrases(path.join(paraphrases, 'held-out.yaml')),
      seed,
    ),
    // Who sees what is wrong tunes to it.
    detailed: false,
  },
];
sets.forEach(print);
if (options.json) {
  writeFileSync(
    options.json,
    `${JSON.stringify(sets.flatMap(figuresOf), null, 2)}\n`,
  );
}

function print({ name, result, detailed }: (typeof sets)[number]): void {
  write(`\n${name}\n`);
  for (const [id, share] of Object.entries(result.byMutation)) {
    write(`    ${id.padEnd(20)} ${told(share)} kept\n`);
  }
  write(`    ${'all mutations'.padEnd(20)} ${told(result.missed)} kept\n`);
  write(`    ${'lies by hand'.padEnd(20)} ${told(result.lies)} kept\n`);
  write(`    ${'true sentences'.padEnd(20)} ${told(result.refused)} refused\n`);
  if (options.verbose && detailed) {
    result.details.forEach(detail => write(`    ${detail}\n`));
  }
}

function figuresOf({ name, result }: (typeof sets)[number]) {
  return [
    ...Object.entries(result.byMutation).map(([id, share]) => ({
      name: `checker misses, ${name}, ${id}`,
      ...percent(share),
    })),
    { name: `checker misses, ${name}`, ...percent(result.missed) },
    { name: `checker misses, ${name}, by hand`, ...percent(result.lies) },
    { name: `checker refuses true, ${name}`, ...percent(result.refused) },
  ];
}

function percent({ count, of }: Share) {
  return {
    unit: '%',
    value: of === 0 ? 0 : Number(((100 * count) / of).toFixed(2)),
    count,
    of,
    better: 'lower',
  };
}

function told(share: Share): string {
  return `${percent(share).value.toFixed(1)} % (${share.count} of ${
    share.of
  })`.padStart(24);
}

function write(text: string): void {
  process.stdout.write(text);
}
