import { spawn } from 'node:child_process';
import fs from 'node:fs/promises';
import path from 'node:path';
import { InputError } from '@backstage/errors';
import { crashSafeFileSystem } from '../repository/crashSafeFileSystem';
import { DEFAULT_BRANCH } from '../repository/BareRepository';
import { branchRef } from '../repository/GitRefs';
import { gitEnvironment } from '../repository/runGit';

/** Runs in receive-pack for each ref that a push moves. */
const UPDATE_HOOK = `#!/bin/sh
case "$1" in
${branchRef(DEFAULT_BRANCH)})
  echo "${DEFAULT_BRANCH} is protected. Push another branch and open a pull request in the portal." >&2
  exit 1
  ;;
refs/heads/*)
  exit 0
  ;;
*)
  echo "Only branches can be pushed here." >&2
  exit 1
  ;;
esac
`;

/**
 * Keeps pushes away from the main branch with an update hook.
 *
 * @throws InputError when the hook does not run: git would pass over it in
 * silence, and the branch would be open.
 */
export async function protectMain(gitdir: string): Promise<void> {
  const hooks = path.join(gitdir, 'hooks');
  const hook = path.join(hooks, 'update');
  await fs.mkdir(hooks, { recursive: true });
  await crashSafeFileSystem.promises.writeFile(hook, UPDATE_HOOK);
  await fs.chmod(hook, 0o755);
  const refused = await exitCodeOf(hook, branchRef(DEFAULT_BRANCH));
  const passed = await exitCodeOf(hook, branchRef('any'));
  if (refused !== 1 || passed !== 0) {
    throw new InputError(
      `The GitOps sandbox cannot protect its branch ${DEFAULT_BRANCH}: the hook ${hook} does not run. Put gitopsSandbox.dataDirectory on a file system that lets programs run.`,
    );
  }
}

function exitCodeOf(hook: string, ref: string): Promise<number | undefined> {
  return new Promise(resolve => {
    const child = spawn(hook, [ref], {
      env: gitEnvironment(),
      stdio: 'ignore',
    });
    child.once('error', () => resolve(undefined));
    child.once('close', code => resolve(code ?? undefined));
  });
}
