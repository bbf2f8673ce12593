import type { ChangedFile } from '../api';
import type { Checks } from '../checks/ChangeChecks';
import type { BareRepository } from '../repository/BareRepository';
import { decodeText } from '../repository/decodeText';
import type { FileEntry, TreeChange } from '../repository/diffTrees';
import { releaseOf, type Change } from './readChange';

const MOST_FILES = 500;
/** Of one file, and of all texts of an answer together, in bytes. */
const LARGEST_TEXT = 256 * 1024;
const LARGEST_ANSWER = 4 * 1024 * 1024;

type Side =
  | { status: 'absent' }
  | { status: 'text'; text: string; bytes: number }
  | { status: 'omitted'; reason: NonNullable<ChangedFile['omitted']> };

/** The changed files with both sides and findings, within the bounds of one answer. */
export async function describeFiles(
  repository: BareRepository,
  change: Change,
  checks: Checks,
): Promise<{ files: ChangedFile[]; filesOmitted: number }> {
  const shown = change.changes.slice(0, MOST_FILES);
  const files: ChangedFile[] = [];
  let left = LARGEST_ANSWER;
  for (const treeChange of shown) {
    const before = await readSide(repository, treeChange.before);
    const after = await readSide(repository, treeChange.after);
    const bytes = sizeOf(before) + sizeOf(after);
    files.push({
      path: treeChange.path,
      change: changeOf(treeChange),
      ...(bytes > left
        ? { omitted: 'too-large' as const }
        : textsOf(before, after)),
      release: releaseOf(treeChange.path, change.standards),
      findings: checks.findings.filter(({ file }) => file === treeChange.path),
    });
    left -= bytes > left ? 0 : bytes;
  }
  return { files, filesOmitted: change.changes.length - shown.length };
}

async function readSide(
  repository: BareRepository,
  entry: FileEntry | undefined,
): Promise<Side> {
  if (!entry) {
    return { status: 'absent' };
  }
  if (!entry.mode.startsWith('100')) {
    return { status: 'omitted', reason: 'not-a-file' };
  }
  const bytes = await repository.objects.readBlob(entry.oid);
  if (bytes.length > LARGEST_TEXT) {
    return { status: 'omitted', reason: 'too-large' };
  }
  const text = decodeText(bytes);
  return text === undefined
    ? { status: 'omitted', reason: 'binary' }
    : { status: 'text', text, bytes: bytes.length };
}

function textsOf(
  before: Side,
  after: Side,
): Pick<ChangedFile, 'before' | 'after' | 'omitted'> {
  if (after.status === 'omitted') {
    return { omitted: after.reason };
  }
  if (before.status === 'omitted') {
    return { omitted: before.reason };
  }
  return {
    before: before.status === 'text' ? before.text : undefined,
    after: after.status === 'text' ? after.text : undefined,
  };
}

function sizeOf(side: Side): number {
  return side.status === 'text' ? side.bytes : 0;
}

function changeOf({ before, after }: TreeChange): ChangedFile['change'] {
  if (!before) {
    return 'added';
  }
  return after ? 'modified' : 'deleted';
}
