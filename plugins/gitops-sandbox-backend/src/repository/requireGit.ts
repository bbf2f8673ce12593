import { ForwardedError, InputError } from '@backstage/errors';
import { runGit } from './runGit';

/** `-c` for `safe.directory` and `init --initial-branch` both work from here on. */
const OLDEST = { major: 2, minor: 31 };

/**
 * Makes sure that there is a git to work with.
 *
 * @throws ForwardedError when there is none, InputError when it is too old.
 */
export async function requireGit(): Promise<void> {
  const remedy = `Install git ${OLDEST.major}.${OLDEST.minor} or newer and put it on PATH of the backend, or remove the gitops-sandbox plugin and connect a forge.`;
  let answer: string;
  try {
    answer = (await runGit({ args: ['--version'] })).stdout;
  } catch (error) {
    throw new ForwardedError(
      `The GitOps sandbox serves its repository with git, and git does not run. ${remedy}`,
      error,
    );
  }
  const [, major, minor] = /(\d+)\.(\d+)/.exec(answer) ?? [];
  const newEnough =
    Number(major) > OLDEST.major ||
    (Number(major) === OLDEST.major && Number(minor) >= OLDEST.minor);
  if (!newEnough) {
    throw new InputError(
      `The GitOps sandbox cannot use "${answer.trim()}". ${remedy}`,
    );
  }
}
