// yarn eval:model [--config FILE] [--repeats N] [--only descriptions|refinements|status]
// [--limit N] [--concurrency N] [--json FILE] [--compare FILE] [--record DIR]
// [--price-in X --price-out Y]: scores the configured language model, and the
// checks around it. Without a model a scripted one stands in. See docs/evaluation.md.
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { ensureToolchain, root, run } from './toolchain.mjs';

const env = await ensureToolchain();
process.exit(
  run(
    env,
    'node',
    [
      '--require',
      '@backstage/cli/config/nodeTransform.cjs',
      path.join(root, 'scripts/evaluation/main.ts'),
      '--date',
      new Date().toISOString(),
      '--revision',
      revision(),
      ...process.argv.slice(2),
    ],
    { cwd: root },
  ),
);

/** Which code is measured; a copy without Git has none. */
function revision() {
  try {
    const git = args =>
      execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim();
    const changed = git(['status', '--porcelain', '--untracked-files=no']);
    return `${git(['rev-parse', 'HEAD'])}${changed ? ', changed' : ''}`;
  } catch {
    return 'unknown';
  }
}
