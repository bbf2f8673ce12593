// yarn eval:draft [--json FILE] [--held-out] [--verbose]: scores the rule-based
// reader on examples/descriptions and prints what is wrong.
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
      path.join(root, 'packages/cli/src/evaluation/main.ts'),
      ...process.argv.slice(2),
    ],
    { cwd: root },
  ),
);
