import { escapeMarkdown } from '../escapeMarkdown';
import { fieldText } from '../fields/fieldText';
import type { SpecDifference } from '../specDifference';
import { section } from './section';

const ROWS = 60;
const CELL = 160;

/** The fields of the spec that change, before and after. */
export function fieldsSection(
  differences: readonly SpecDifference[],
): string | undefined {
  if (differences.length === 0) {
    return undefined;
  }
  const risky = differences.some(({ risk }) => risk !== undefined);
  const row = (...cells: string[]) =>
    `| ${(risky ? cells : cells.slice(0, 3)).join(' | ')} |`;
  const more = differences.length - ROWS;
  return section('What changes', [
    row('Field', 'Before', 'After', 'Mind'),
    row('---', '---', '---', '---'),
    ...differences
      .slice(0, ROWS)
      .map(({ path, label, before, after, risk = '' }) =>
        row(
          ...[label, fieldText(path, before), fieldText(path, after), risk].map(
            text => escapeMarkdown(text, CELL),
          ),
        ),
      ),
    ...(more > 0 ? ['', `And ${more} more fields.`] : []),
  ]);
}
