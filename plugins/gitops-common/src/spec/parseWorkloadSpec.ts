import { parseStrictly } from '../problems';
import type { Parsed, Problem } from '../vocabulary';
import { crossFieldProblems } from './crossFieldProblems';
import { reservedKinds, reservedSpecFields } from './reserved';
import { workloadSpecSchema, type WorkloadSpec } from './workloadSpec';

/**
 * Reads an unknown value as a workload spec.
 *
 * @returns the spec, or every problem with its path and remedy. Nothing throws.
 *
 * @public
 */
export function parseWorkloadSpec(value: unknown): Parsed<WorkloadSpec> {
  const parsed = parseStrictly(workloadSpecSchema, value, {
    reserved: reservedSpecFields,
  });
  if (!parsed.ok) {
    return { ok: false, problems: parsed.problems.map(p => reword(p, value)) };
  }
  const problems = crossFieldProblems(parsed.value);
  return problems.length > 0 ? { ok: false, problems } : parsed;
}

function reword(problem: Problem, value: unknown): Problem {
  const kind = (value as { kind?: unknown } | null | undefined)?.kind;
  if (
    problem.path === 'kind' &&
    typeof kind === 'string' &&
    Object.prototype.hasOwnProperty.call(reservedKinds, kind)
  ) {
    return {
      path: 'kind',
      message: `The kind "${kind}" (${reservedKinds[kind]}) is reserved and not rendered yet.`,
      remedy: 'Use "web" or "api" for something that serves requests.',
    };
  }
  return problem;
}
