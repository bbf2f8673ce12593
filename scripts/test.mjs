// npm test: all Jest tests of the repository, ending with a count.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ensureToolchain, fail, run, say } from './toolchain.mjs';

const env = await ensureToolchain();
const folder = mkdtempSync(path.join(tmpdir(), 'slipway-test-'));
const report = path.join(folder, 'jest.json');
say('Running all tests (2 to 4 minutes on two cores).');
const code = run(
  { ...env, CI: 'true', NODE_ENV: 'test' },
  'yarn',
  [
    'backstage-cli',
    'repo',
    'test',
    '--json',
    `--outputFile=${report}`,
    ...process.argv.slice(2),
  ],
  { stdio: ['inherit', 'ignore', 'inherit'] },
);
let counts;
try {
  counts = JSON.parse(readFileSync(report, 'utf8'));
} catch (error) {
  fail(
    `The tests ended (exit code ${code}) without a report: ${error.message}`,
    'read the lines above; they say what stopped the test run.',
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
const failed = counts.numFailedTests + counts.numRuntimeErrorTestSuites;
console.log(
  `${counts.numPassedTests} passed, ${failed} failed, ${counts.numPendingTests} skipped`,
);
process.exit(code === 0 && failed === 0 && counts.numPassedTests > 0 ? 0 : 1);
