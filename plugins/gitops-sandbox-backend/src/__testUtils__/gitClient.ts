import { execFile } from 'node:child_process';
import { devNull } from 'node:os';

/** How a run of the stock git client ended. */
export interface ClientResult {
  code: number;
  output: string;
}

/** Runs the stock git client as on a person's machine with no settings. */
export function gitClient(
  folder: string,
  ...args: string[]
): Promise<ClientResult> {
  const person = ['-c', 'user.name=Dana', '-c', 'user.email=dana@acme.dev'];
  const env = {
    PATH: process.env.PATH,
    HOME: folder,
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: devNull,
    GIT_TERMINAL_PROMPT: '0',
    LC_ALL: 'C',
  };
  return new Promise(resolve => {
    execFile(
      'git',
      [...person, ...args],
      { cwd: folder, env },
      (error, stdout, stderr) =>
        resolve({
          code: Number(error?.code ?? 0),
          output: `${stdout}${stderr}`,
        }),
    );
  });
}
