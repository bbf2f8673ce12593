import { foldFileName } from '../names';
import type { CommitOutcome, FileEdit } from '../ports';
import type { FakeEntry } from './FakeCommits';

/** Applies edits to the paths of a commit. */
export function editEntries(
  before: ReadonlyMap<string, FakeEntry>,
  edits: FileEdit[],
):
  | { entries: Map<string, FakeEntry> }
  | Extract<CommitOutcome, { status: 'path-conflict' }> {
  const entries = new Map(before);
  // Deletions first: they may make room for what is written.
  const sorted = [...edits].sort((a, b) => (a.action < b.action ? -1 : 1));
  for (const edit of sorted) {
    const conflict =
      conflictOf(entries, edit.path) ??
      (edit.action === 'write' ? caseClashOf(entries, edit.path) : undefined);
    if (conflict) {
      return { status: 'path-conflict', path: edit.path, reason: conflict };
    }
    if (edit.action === 'write') {
      entries.set(edit.path, { type: 'file', content: edit.content });
    } else {
      entries.delete(edit.path);
    }
  }
  return { entries };
}

function conflictOf(
  entries: ReadonlyMap<string, FakeEntry>,
  path: string,
): string | undefined {
  const segments = path.split('/');
  const above = segments
    .slice(1)
    .map((_, index) => segments.slice(0, index + 1).join('/'))
    .find(folder => entries.has(folder));
  if (above) {
    return `${above} is not a folder.`;
  }
  const current = entries.get(path);
  if (current && current.type !== 'file') {
    return `${path} is a ${current.type}.`;
  }
  return [...entries.keys()].some(other => other.startsWith(`${path}/`))
    ? `${path} is a folder.`
    : undefined;
}

/** A folder or file on the way whose name differs by case only. */
function caseClashOf(
  entries: ReadonlyMap<string, FakeEntry>,
  path: string,
): string | undefined {
  const segments = path.split('/');
  for (const index of segments.keys()) {
    const own = segments.slice(0, index + 1).join('/');
    const others = [...entries.keys()].map(other =>
      other
        .split('/')
        .slice(0, index + 1)
        .join('/'),
    );
    const clash = others.find(
      other => foldFileName(other) === foldFileName(own) && other !== own,
    );
    if (clash !== undefined && !others.includes(own)) {
      return `${own} and ${clash} differ by upper and lower case only.`;
    }
  }
  return undefined;
}

/** Whether two commits hold the same paths with the same content. */
export function isSame(
  one: ReadonlyMap<string, FakeEntry>,
  other: ReadonlyMap<string, FakeEntry>,
): boolean {
  return (
    one.size === other.size &&
    [...one].every(
      ([path, { content }]) => other.get(path)?.content === content,
    )
  );
}
