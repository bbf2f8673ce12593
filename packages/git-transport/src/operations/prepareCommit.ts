import {
  checkBranchName,
  checkFilePath,
  cleanIdentity,
} from '@slipway/plugin-gitops-node/names';
import type {
  CommitIdentity,
  CommitOutcome,
  CommitRequest,
} from '@slipway/plugin-gitops-node';
import { encodeCommit, type NewCommit } from '../objects/commit';
import { oidOf, type GitObject } from '../objects/GitObject';
import { cleanMessage, signOff } from '../objects/message';
import type { RemoteObjects } from '../remote/RemoteObjects';
import { editTree } from './editTree';
import { listCommits } from './listCommits';
import { loadFolders } from './loadFolders';

/** How commits are signed. */
export interface CommitStyle {
  committer: CommitIdentity;
  sign?: (content: Buffer) => string;
  signOff: boolean;
}

/** A commit that is made and not yet anywhere, or why there is none. */
export type PreparedCommit =
  | { status: 'ready'; revision: string; objects: GitObject[] }
  | Extract<
      CommitOutcome,
      { status: 'unchanged' | 'path-conflict' | 'refused' }
    >;

/** Makes the commit of a request out of the folders on its paths. */
export async function prepareCommit(
  objects: RemoteObjects,
  { request, style }: { request: CommitRequest; style: CommitStyle },
): Promise<PreparedCommit> {
  const { parent, merge, edits } = request;
  const refusal = refusalOf(request);
  if (refusal !== undefined) {
    return { status: 'refused', reason: refusal };
  }
  const [{ tree: before }, { tree: root }] = await objects.commits([
    parent,
    merge ?? parent,
  ]);
  const folders = await loadFolders(objects, {
    root,
    paths: edits.map(({ path }) => path),
  });
  const edited = editTree({ folders, root, edits });
  if (!edited.ok) {
    const { path, reason } = edited;
    return { status: 'path-conflict', path, reason };
  }
  if (merge === undefined && edited.oid === before) {
    return { status: 'unchanged', revision: parent };
  }
  const commit = commitOf(request, style, edited.oid);
  return {
    status: 'ready',
    revision: oidOf(commit),
    objects: [...edited.objects.values(), commit],
  };
}

/** Whether moving a branch to the parent would take commits off it. */
export async function losesCommits(
  objects: RemoteObjects,
  { expect, parent, merge }: CommitRequest,
): Promise<boolean> {
  if (expect === 'absent' || expect === parent || expect === merge) {
    return false;
  }
  return (
    (await listCommits(objects, { base: parent, head: expect })).length > 0
  );
}

function commitOf(
  request: CommitRequest,
  style: CommitStyle,
  tree: string,
): GitObject {
  const author = cleanIdentity(request.author);
  const message = cleanMessage(request.message);
  const commit: NewCommit = {
    tree,
    parents: [request.parent, request.merge].flatMap(oid => oid ?? []),
    message: style.signOff ? signOff(message, author) : message,
    author,
    committer: cleanIdentity(style.committer),
    seconds: Math.floor(Date.parse(request.when) / 1_000),
  };
  const unsigned = encodeCommit(commit);
  return style.sign
    ? encodeCommit(commit, style.sign(unsigned.bytes))
    : unsigned;
}

function refusalOf({ branch, edits, when }: CommitRequest): string | undefined {
  const paths = edits.map(({ path }) => path);
  const twice = paths.find((path, index) => paths.indexOf(path) !== index);
  return (
    checkBranchName(branch) ??
    paths.map(checkFilePath).find(problem => problem !== undefined) ??
    (twice === undefined ? undefined : `The path ${twice} is edited twice.`) ??
    (Number.isNaN(Date.parse(when))
      ? `The time ${JSON.stringify(when)} is not in ISO 8601.`
      : undefined)
  );
}
