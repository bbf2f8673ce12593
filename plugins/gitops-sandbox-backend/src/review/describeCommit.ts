import type { CommitSummary } from '../api';
import type { StoredCommit } from '../repository/GitObjects';

/** A commit as a list shows it. */
export function describeCommit(commit: StoredCommit): CommitSummary {
  return {
    revision: commit.revision,
    parents: commit.parents,
    subject: commit.message.split('\n', 1)[0],
    message: commit.message,
    author: commit.author,
    at: commit.when,
  };
}
