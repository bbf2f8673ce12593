// yarn eval:checker [--json FILE] [--seed NUMBER] [--verbose]: lets the checker of
// wordings judge true sentences and mutations of them, and prints how many untrue
// ones it keeps and how many true ones it refuses.
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
      path.join(root, 'packages/cli/src/evaluation/checker/main.ts'),
      ...process.argv.slice(2),
    ],
    { cwd: root },
  ),
);
