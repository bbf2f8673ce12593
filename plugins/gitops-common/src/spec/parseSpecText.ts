import { parseDocument } from 'yaml';
import type { Parsed } from '../vocabulary';
import { parseWorkloadSpec } from './parseWorkloadSpec';
import type { WorkloadSpec } from './workloadSpec';

/**
 * Reads the text of a released spec, YAML 1.2.
 *
 * @returns the spec, or every problem: text that is no YAML is one. Nothing
 * throws.
 *
 * @public
 */
export function parseSpecText(text: string): Parsed<WorkloadSpec> {
  const document = parseDocument(text);
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
  return parseWorkloadSpec(value);
}

function notYaml(reason: string): Parsed<WorkloadSpec> {
  return {
    ok: false,
    problems: [
      {
        path: '',
        message: `The spec cannot be read: ${reason.split('\n')[0]}`,
        remedy: 'Correct the file in the GitOps repository.',
      },
    ],
  };
}
