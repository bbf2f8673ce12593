// yarn model:demo [--port 7999] [--script demo|DIR] [--delay MS] [--pace MS]
// [--failure WORD]: a model server on loopback for trying out the portal by hand,
// or for hearing recorded answers again. See docs/evaluation.md.
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
      path.join(root, 'packages/scripted-model/src/main.ts'),
      ...process.argv.slice(2),
    ],
    { cwd: root },
  ),
);
