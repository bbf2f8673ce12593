/**
 * Tells what is wrong with a branch name, `undefined` when nothing is: the rules
 * of git check-ref-format, and no leading `-`, which git commands take for an option.
 *
 * @returns a sentence with the remedy.
 *
 * @see https://git-scm.com/docs/git-check-ref-format
 *
 * @public
 */
export function checkBranchName(name: string): string | undefined {
  const segments = name.split('/');
  const wrong =
    name === '' ||
    Buffer.byteLength(name) > 200 ||
    name === '@' ||
    name.startsWith('-') ||
    name.endsWith('.') ||
    name.includes('..') ||
    name.includes('@{') ||
    /[\p{Cc}\p{Cs} ~^:?*[\\]/u.test(name) ||
    segments.some(
      segment =>
        segment === '' || segment.startsWith('.') || segment.endsWith('.lock'),
    );
  return wrong
    ? `${JSON.stringify(
        name.slice(0, 200),
      )} is not a branch name. Use letters, digits, "-", "_" and "/", 200 bytes at most.`
    : undefined;
}
