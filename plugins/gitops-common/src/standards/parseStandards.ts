import { parseDocument } from 'yaml';
import { parseStrictly } from '../problems';
import type { Parsed } from '../vocabulary';
import { crossKeyProblems } from './crossKeyProblems';
import {
  platformStandardsSchema,
  type PlatformStandards,
} from './platformStandards';

/**
 * Reads the text of `platform/standards.yaml`.
 *
 * @returns the standards, or every problem with its key and remedy. Nothing throws.
 *
 * @public
 */
export function parseStandards(text: string): Parsed<PlatformStandards> {
  const document = parseDocument(text, { prettyErrors: false });
  if (document.errors.length > 0) {
    return {
      ok: false,
      problems: document.errors.map(error => ({
        path: '',
        message: `The standards are not YAML: ${error.message}.`,
        remedy: `Mend the file at line ${lineOf(text, error.pos[0])}.`,
      })),
    };
  }
  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: 100 });
  } catch (error) {
    return {
      ok: false,
      problems: [
        {
          path: '',
          message: `The standards cannot be expanded: ${
            error instanceof Error ? error.message : String(error)
          }.`,
          remedy: 'Write the repeated parts out instead of using aliases.',
        },
      ],
    };
  }
  const parsed = parseStrictly(platformStandardsSchema, value);
  if (!parsed.ok) {
    return parsed;
  }
  const problems = crossKeyProblems(parsed.value);
  return problems.length > 0 ? { ok: false, problems } : parsed;
}

function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}
