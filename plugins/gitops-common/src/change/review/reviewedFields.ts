import { maskSecrets } from '../../draft';
import { parsePath } from '../../path';
import { looksLikeCredential } from '../../problems';
import { parseSpecText } from '../../spec';
import { fieldText } from '../fields/fieldText';
import { specDifference, type SpecDifference } from '../specDifference';
import type { ReviewedField } from './Review';
import type { TwoSides } from './twoSides';

const MASK = '•••';

/**
 * Fields of a released spec that change, in words. A comment goes to mailboxes: a
 * credential that somebody committed is not repeated in it.
 */
export function reviewedFields(file: TwoSides | undefined): ReviewedField[] {
  if (file?.before === undefined || file.after === undefined) {
    return [];
  }
  const [before, after] = [file.before, file.after].map(parseSpecText);
  return before.ok && after.ok
    ? specDifference(before.value, after.value).map(inWords)
    : [];
}

function inWords({
  path,
  label,
  before,
  after,
  risk,
}: SpecDifference): ReviewedField {
  const name = String(parsePath(path).at(-1) ?? '');
  const words = (value: unknown) => {
    const text = fieldText(path, value);
    return value !== undefined && looksLikeCredential(text, name)
      ? MASK
      : maskSecrets(text);
  };
  return {
    path,
    label,
    before: words(before),
    after: words(after),
    ...(risk === undefined ? {} : { risk }),
  };
}
