/**
 * A name as file systems that ignore case compare it: two files of one folder
 * whose names fold to the same cannot both be checked out there.
 *
 * @public
 */
export function foldFileName(name: string): string {
  return name.normalize('NFC').toLowerCase();
}
