import { execFileSync } from 'node:child_process';
import { devNull } from 'node:os';

/** A machine with no settings. */
export const gitEnvironment: NodeJS.ProcessEnv = {
  PATH: process.env.PATH,
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: devNull,
  GIT_TERMINAL_PROMPT: '0',
  LC_ALL: 'C',
};

/** The stock git, as on a machine with no settings. Answers what it prints. */
export function git(
  gitdir: string,
  args: readonly string[],
  input: string | Buffer = '',
): string {
  return execFileSync('git', [`--git-dir=${gitdir}`, ...args], {
    input,
    stdio: ['pipe', 'pipe', 'pipe'],
    maxBuffer: 64 * 1024 * 1024,
    env: gitEnvironment,
  })
    .toString()
    .trim();
}

/** Whether a program is on this machine. */
export function hasProgram(name: string, ...args: string[]): boolean {
  try {
    execFileSync(name, args, { stdio: 'ignore' });
    return true;
  } catch (error) {
    // Whatever it makes of the arguments, it is there.
    return (error as NodeJS.ErrnoException).code !== 'ENOENT';
  }
}
