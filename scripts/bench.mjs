// yarn bench [--json FILE] [--only core|status|transport|portal]: figures, not tests.
// Each is a p95 (or what its name says) with the limit that we hold ourselves to.
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { ensureToolchain, fail, run } from './toolchain.mjs';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const { values: options } = parseArgs({
  options: { json: { type: 'string' }, only: { type: 'string' } },
});
const env = await ensureToolchain();
const folder = mkdtempSync(path.join(tmpdir(), 'slipway-bench-'));
const parts = {
  core: [
    '--require',
    '@backstage/cli/config/nodeTransform.cjs',
    'scripts/bench/core.ts',
  ],
  status: [
    '--expose-gc',
    '--require',
    '@backstage/cli/config/nodeTransform.cjs',
    'scripts/bench/status.ts',
  ],
  transport: [
    '--require',
    '@backstage/cli/config/nodeTransform.cjs',
    'scripts/bench/transport.ts',
  ],
  portal: ['scripts/bench/portal.mjs'],
};
const figures = [];
for (const [name, args] of Object.entries(parts)) {
  if (options.only && options.only !== name) {
    continue;
  }
  const out = path.join(folder, `${name}.json`);
  if (run({ ...env, NODE_ENV: 'production' }, 'node', [...args, out]) !== 0) {
    fail(`The benchmark "${name}" failed.`, 'read the lines above.');
  }
  figures.push(...JSON.parse(readFileSync(out, 'utf8')));
}
rmSync(folder, { recursive: true, force: true });

console.log(
  `\nOn ${cpus().length} x ${cpus()[0].model.trim()}, Node ${
    process.versions.node
  } (the pinned one runs the code):`,
);
for (const { name, unit, value, limit } of figures) {
  console.log(
    `${value <= limit ? 'within' : 'OVER  '}  ${String(value).padStart(
      8,
    )} ${unit.padEnd(3)} (limit ${limit})  ${name}`,
  );
}
if (options.json) {
  writeFileSync(options.json, `${JSON.stringify(figures, null, 2)}\n`);
}
