// node scripts/run.mjs COMMAND [ARG ...]: runs a yarn command with the pinned
// Node and Yarn, installing what is missing first.
import { ensureToolchain, run } from './toolchain.mjs';

const env = await ensureToolchain();
const args = process.argv.slice(2);
process.exit(args.length > 0 ? run(env, 'yarn', args) : 0);
