// yarn kills [NUMBER]: kills the portal at random moments while it opens
// changes, and counts what is there afterwards. 50 kills take some ten minutes.
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
      path.join(root, 'scripts/bench/kills.ts'),
      ...process.argv.slice(2),
    ],
    { cwd: root },
  ),
);
