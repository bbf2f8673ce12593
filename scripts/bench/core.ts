// Draft, render for every environment, lint: warm, in Node.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { readDescription } from '../../plugins/gitops-common/src/draft';
import { lintFiles } from '../../plugins/gitops-common/src/lint';
import { renderRelease } from '../../plugins/gitops-common/src/render';
import { parseWorkloadSpec } from '../../plugins/gitops-common/src/spec';
import { parseStandards } from '../../plugins/gitops-common/src/standards';

const root = path.resolve(__dirname, '../..');
const standardsText = readFileSync(
  path.join(root, 'examples/gitops-repo/platform/standards.yaml'),
  'utf8',
);
const parsed = parseStandards(standardsText);
if (!parsed.ok) {
  throw new Error(JSON.stringify(parsed.problems));
}
const standards = parsed.value;
const folder = path.join(root, 'examples/descriptions');
const descriptions = readdirSync(folder)
  .filter(name => name.endsWith('.yaml'))
  .flatMap(
    name =>
      parse(readFileSync(path.join(folder, name), 'utf8')) as {
        text: string;
      }[],
  )
  .map(({ text }) => text);

/** Everything that a keystroke costs, for all environments. */
function once(description: string): number {
  const draft = readDescription({
    description,
    standards,
    context: {
      owners: ['payments'],
      edits: {
        name: 'bench',
        kind: 'api',
        image: { repository: 'registry.acme.dev/payments/bench', tag: '1.0.0' },
      },
    },
  });
  const spec = parseWorkloadSpec(draft.spec);
  if (!spec.ok) {
    return 0;
  }
  let findings = 0;
  for (const { name } of standards.environments) {
    const release = renderRelease({
      spec: spec.value,
      standards,
      environment: name,
      standardsText,
    });
    findings += lintFiles({
      files: release.files,
      standards,
      rendered: release.files,
    }).length;
  }
  return findings + 1;
}

const samples: number[] = [];
let rendered = 0;
for (let round = 0; round < 8; round++) {
  for (const description of descriptions) {
    const begin = performance.now();
    const result = once(description);
    const took = performance.now() - begin;
    // The first rounds warm up; a draft that does not render costs too little to count.
    if (round >= 3 && result > 0) {
      samples.push(took);
      rendered += 1;
    }
  }
}
samples.sort((a, b) => a - b);
const p95 = samples[Math.ceil(0.95 * samples.length) - 1];
console.log(
  `core: ${rendered} samples over ${
    descriptions.length
  } descriptions, median ${samples[Math.floor(samples.length / 2)].toFixed(
    1,
  )} ms`,
);
writeFileSync(
  process.argv[2],
  JSON.stringify([
    {
      name: 'draft, render for 3 environments, lint (p95)',
      unit: 'ms',
      value: Math.round(p95 * 10) / 10,
      limit: 20,
      better: 'lower',
    },
  ]),
);
