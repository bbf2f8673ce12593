import { parseDocument } from 'yaml';
import { closestWord, parseStrictly } from '../../problems';
import type { Parsed, Problem } from '../../vocabulary';
import { rules } from '../rules';
import { waiversSchema, type Waiver } from './Waiver';

/**
 * Reads the text of a workload's waivers. Only rules about manifests can be
 * waived: a file that is broken stays broken.
 *
 * @returns the waivers, or every problem with its remedy. Nothing throws.
 *
 * @public
 */
export function parseWaivers(text: string): Parsed<Waiver[]> {
  const document = parseDocument(text, { prettyErrors: false });
  const [error] = document.errors;
  if (error) {
    return notYaml(error.message);
  }
  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: 0 });
  } catch (problem) {
    if (problem instanceof ReferenceError) {
      return notYaml(problem.message);
    }
    throw problem;
  }
  const parsed = parseStrictly(waiversSchema, value);
  if (!parsed.ok) {
    return parsed;
  }
  const problems = unknownRulesOf(parsed.value.waivers);
  return problems.length > 0
    ? { ok: false, problems }
    : { ok: true, value: parsed.value.waivers };
}

function notYaml(reason: string): Parsed<Waiver[]> {
  return {
    ok: false,
    problems: [
      {
        path: '',
        message: `The waivers cannot be read: ${reason.split('\n')[0]}.`,
        remedy: 'Mend the file in the GitOps repository.',
      },
    ],
  };
}

function unknownRulesOf(waivers: readonly Waiver[]): Problem[] {
  const known = rules.map(({ id }) => id);
  return waivers.flatMap(({ rule }, index) => {
    if (known.includes(rule)) {
      return [];
    }
    const meant = closestWord(rule, known);
    return [
      {
        path: `waivers[${index}].rule`,
        message: `There is no rule "${rule}" that can be waived.`,
        remedy: meant
          ? `Did you mean "${meant}"?`
          : 'Use the id of a rule about manifests.',
      },
    ];
  });
}
