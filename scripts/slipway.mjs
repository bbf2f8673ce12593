// yarn slipway draft | render | lint: the command line, from source.
import path from 'node:path';
import { ensureToolchain, root, run } from './toolchain.mjs';

const env = await ensureToolchain();
process.exit(
  run(
    env,
    'node',
    [path.join(root, 'packages/cli/bin/slipway.js'), ...process.argv.slice(2)],
    { cwd: process.env.INIT_CWD ?? process.cwd() },
  ),
);
