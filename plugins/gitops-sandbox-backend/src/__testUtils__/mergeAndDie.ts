/**
 * Merges pull request 1 in a process of its own, which kills itself at a given
 * moment as `kill -9` would. Arguments: git folder, database file, moment.
 */
import { ChangeChecks } from '../checks/ChangeChecks';
import { BareRepository } from '../repository/BareRepository';
import { readReview } from '../review/readReview';
import type { Sandbox } from '../Sandbox';
import { CommentStore } from '../store/CommentStore';
import { PullRequestStore } from '../store/PullRequestStore';
import { TokenStore } from '../store/TokenStore';
import { mergePullRequest } from '../usecases/mergePullRequest';
import { openDatabase, viewerOf } from './createSandbox';

/** Moments at which the process can die. */
export const deadlyMoments = [
  'before the merge commit is written',
  'before the refs move',
  'after the refs moved',
  'after the row was written',
] as const;

/** A moment at which the process dies. */
export type DeadlyMoment = (typeof deadlyMoments)[number];

/** Merges, and dies. */
export async function mergeAndDie(options: {
  gitdir: string;
  databaseFile: string;
  moment: string;
}): Promise<void> {
  const { gitdir, databaseFile, moment } = options;
  const die = (reached: DeadlyMoment) => {
    if (reached === moment) {
      process.kill(process.pid, 'SIGKILL');
    }
  };
  const database = await openDatabase(databaseFile);
  const repository = new BareRepository(gitdir);
  const pullRequests = new PullRequestStore(database);
  const { objects, refs } = repository;

  const writeCommit = objects.writeCommit.bind(objects);
  objects.writeCommit = async commit => {
    die('before the merge commit is written');
    return writeCommit(commit);
  };
  const move = refs.move.bind(refs);
  refs.move = async (moves, actor) => {
    die('before the refs move');
    const moved = await move(moves, actor);
    die('after the refs moved');
    return moved;
  };
  const sandbox: Sandbox = {
    repository,
    pullRequests,
    comments: new CommentStore(database),
    tokens: new TokenStore(database),
    checks: new ChangeChecks(repository, () => []),
    publish: async () => die('after the row was written'),
    now: () => new Date(),
  };
  const { head } = await readReview(sandbox, 1);
  await mergePullRequest(sandbox, {
    number: 1,
    head,
    viewerOf: viewerOf('piet'),
  });
}

if (require.main === module) {
  const [gitdir, databaseFile, moment] = process.argv.slice(2);
  void mergeAndDie({ gitdir, databaseFile, moment });
}
