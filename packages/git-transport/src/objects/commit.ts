import type { Commit, CommitIdentity } from '@slipway/plugin-gitops-node';
import { MalformedAnswerError } from '../wire/MalformedAnswerError';
import { isOid, type GitObject } from './GitObject';

/** A commit with its tree. */
export interface StoredCommit extends Commit {
  tree: string;
}

/** What a new commit says. */
export interface NewCommit {
  tree: string;
  parents: readonly string[];
  /** Sanitized already, as are both identities. */
  message: string;
  author: CommitIdentity;
  committer: CommitIdentity;
  /** Seconds since 1970. */
  seconds: number;
}

/** @throws MalformedAnswerError */
export function parseCommit(revision: string, bytes: Buffer): StoredCommit {
  const text = bytes.toString('utf8');
  const end = text.indexOf('\n\n');
  const head = end < 0 ? text : text.slice(0, end);
  // Lines of a signature begin with a space, and so name no field.
  const fields = head.split('\n').map(line => {
    const space = line.indexOf(' ');
    return { name: line.slice(0, space), value: line.slice(space + 1) };
  });
  const all = (wanted: string) =>
    fields.flatMap(({ name, value }) => (name === wanted ? [value] : []));
  const [tree] = all('tree');
  const committer = parseSignature(all('committer')[0]);
  if (!tree || !isOid(tree)) {
    throw new MalformedAnswerError('it has a commit that cannot be read');
  }
  return {
    revision,
    tree,
    parents: all('parent'),
    author: parseSignature(all('author')[0]).identity,
    committer: committer.identity,
    message: end < 0 ? '' : text.slice(end + 2),
    when: new Date(committer.seconds * 1_000).toISOString(),
  };
}

/** @throws MalformedAnswerError */
function parseSignature(text = ''): {
  identity: CommitIdentity;
  seconds: number;
} {
  const match = /^(.*?) ?<(.*)> (-?\d{1,12}) [+-]\d+$/.exec(text);
  if (!match) {
    throw new MalformedAnswerError('it has a commit that names no person');
  }
  return {
    identity: { name: match[1], email: match[2] },
    seconds: Number(match[3]),
  };
}

/** @param signature - in armor; it covers the commit without it. */
export function encodeCommit(commit: NewCommit, signature?: string): GitObject {
  const { tree, parents, author, committer, message, seconds } = commit;
  const person = ({ name, email }: CommitIdentity) =>
    `${name} <${email}> ${seconds} +0000`;
  const lines = [
    `tree ${tree}`,
    ...parents.map(parent => `parent ${parent}`),
    `author ${person(author)}`,
    `committer ${person(committer)}`,
    ...(signature
      ? [`gpgsig ${signature.trimEnd().replaceAll('\n', '\n ')}`]
      : []),
  ];
  return {
    type: 'commit',
    bytes: Buffer.from(`${lines.join('\n')}\n\n${message}`, 'utf8'),
  };
}
