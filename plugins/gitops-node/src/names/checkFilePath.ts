const LONGEST_PATH = 4096;
const LONGEST_SEGMENT = 255;

/** Characters that HFS+ leaves out of names, so that `.g\u200cit` is `.git`. */
const IGNORED_BY_HFS =
  /\u200c|\u200d|\u200e|\u200f|[\u202a-\u202e]|[\u206a-\u206f]|\ufeff/g;

/**
 * Tells what is wrong with a file path of the repository, `undefined` when
 * nothing is. It refuses what would leave the repository, or mean something
 * else on a person's machine after a clone: `..`, `.git` in any spelling that a
 * file system takes for it, backslashes, control characters, over-long names.
 *
 * @returns a sentence with the remedy.
 *
 * @public
 */
export function checkFilePath(path: string): string | undefined {
  if (path === '' || Buffer.byteLength(path) > LONGEST_PATH) {
    return `A path has 1 to ${LONGEST_PATH} bytes.`;
  }
  if (/[\p{Cc}\p{Cs}\\]/u.test(path)) {
    return `The path ${JSON.stringify(
      path,
    )} has a backslash or a control character. Use "/" and printable characters.`;
  }
  const bad = path.split('/').find(isForbiddenSegment);
  return bad === undefined
    ? undefined
    : `The path ${JSON.stringify(path)} has the segment ${JSON.stringify(
        bad,
      )}, which no Git repository can hold safely. Rename it.`;
}

function isForbiddenSegment(segment: string): boolean {
  const folded = segment
    .replace(IGNORED_BY_HFS, '')
    .toLowerCase()
    // NTFS drops them, and what follows a colon is a stream of the same file.
    .replace(/:.*$/, '')
    .replace(/[. ]+$/, '');
  return (
    folded === '' ||
    folded === '.git' ||
    /^git~\d+$/.test(folded) ||
    Buffer.byteLength(segment) > LONGEST_SEGMENT
  );
}
