import { spawn } from 'node:child_process';
import { devNull } from 'node:os';
import { ForwardedError, ServiceUnavailableError } from '@backstage/errors';

/** How one run of git ended. */
export interface GitResult {
  code: number;
  stdout: string;
  stderr: string;
}

/** What {@link runGit} runs. */
export interface GitRun {
  gitDirectory?: string;
  args: string[];
  /** Given to git on standard input. */
  input?: string;
  /** Who moves refs, as the reflog names them. */
  actor?: string;
}

const TIMEOUT_MS = 30_000;

/**
 * The whole environment of every git process: nothing of the portal's own
 * environment (tokens, proxies) and no configuration of the machine or a user.
 */
export function gitEnvironment(
  extra: Record<string, string> = {},
): NodeJS.ProcessEnv {
  return {
    PATH: process.env.PATH,
    HOME: '',
    LC_ALL: 'C',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: devNull,
    GIT_TERMINAL_PROMPT: '0',
    ...extra,
  };
}

/**
 * Settings of the bare repository. They are given to each git process and not
 * written to its config file, so that a folder copied from elsewhere obeys them too.
 */
export function gitSettings(gitDirectory: string): string[] {
  const settings = {
    'safe.directory': gitDirectory,
    // The reflog is the record of who moved a branch: one write with the ref.
    'core.logAllRefUpdates': 'true',
    'core.filesRefLockTimeout': '1000',
    // Objects stay loose: our reader then never meets a pack being replaced.
    'receive.unpackLimit': '2147483647',
    'receive.autogc': 'false',
    'gc.auto': '0',
  };
  return Object.entries(settings).flatMap(([key, value]) => [
    '-c',
    `${key}=${value}`,
  ]);
}

/**
 * Runs git to its end.
 *
 * @throws ServiceUnavailableError when git cannot be started or does not end.
 */
export async function runGit(run: GitRun): Promise<GitResult> {
  const { gitDirectory, args, input, actor } = run;
  const prefix = gitDirectory
    ? [...gitSettings(gitDirectory), `--git-dir=${gitDirectory}`]
    : [];
  const child = spawn('git', [...prefix, ...args], {
    env: gitEnvironment(
      actor
        ? {
            GIT_COMMITTER_NAME: actor,
            GIT_COMMITTER_EMAIL: 'sandbox@slipway.invalid',
          }
        : {},
    ),
    stdio: ['pipe', 'pipe', 'pipe'],
    timeout: TIMEOUT_MS,
    killSignal: 'SIGKILL',
  });
  const stdout: Buffer[] = [];
  const stderr: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk));
  // A git that ends before it has read everything closes the pipe; its exit
  // code tells what happened.
  child.stdin.on('error', () => {});
  child.stdin.end(input ?? '');
  const code = await new Promise<number>((resolve, reject) => {
    child.once('error', error =>
      reject(
        new ForwardedError(
          'Could not run git. Install git 2.31 or newer and put it on PATH of the backend',
          error,
        ),
      ),
    );
    child.once('close', (exitCode, signal) =>
      exitCode === null
        ? reject(
            new ServiceUnavailableError(
              `git ${args[0]} was ended by ${signal} after at most ${TIMEOUT_MS} ms. Try again.`,
            ),
          )
        : resolve(exitCode),
    );
  });
  return {
    code,
    stdout: Buffer.concat(stdout).toString('utf8'),
    stderr: Buffer.concat(stderr).toString('utf8').trim(),
  };
}
