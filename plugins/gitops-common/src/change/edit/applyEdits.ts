import { formatPath, parsePath, valueAt, withValueAt } from '../../path';
import { parseWorkloadSpec, type WorkloadSpec } from '../../spec';
import type { PlatformStandards } from '../../standards';
import type { DocumentPath, Parsed, Problem } from '../../vocabulary';
import { placeEdits } from './placeEdits';

/**
 * Edits single fields of the spec that an environment was released with.
 *
 * An edit is meant for the environment: one that is spelled for all goes where it
 * takes effect. What the environment overrides is edited in its override; replicas
 * are always its own; resources, exposure and variables are its own unless it is
 * the first environment, from where they travel with the next promotion; all else
 * is for all. Paths that begin with `environments` are taken as they are.
 *
 * @param options.edits - values by path; `null` and `undefined` remove.
 *
 * @returns the new spec, or every problem. Name and owner cannot be edited, since
 * they say whose release it is. Nothing throws.
 *
 * @public
 */
export function applyEdits(options: {
  spec: WorkloadSpec;
  standards: PlatformStandards;
  environment: string;
  edits: Readonly<Record<DocumentPath, unknown>>;
}): Parsed<WorkloadSpec> {
  const { spec } = options;
  const problems: Problem[] = [];
  let edited: unknown = spec;
  for (const [path, value] of inOrder(placeEdits(options))) {
    try {
      edited =
        value === null || value === undefined
          ? without(edited, parsePath(path))
          : withValueAt(edited, path, value);
    } catch (error) {
      if (!(error instanceof TypeError || error instanceof SyntaxError)) {
        throw error;
      }
      problems.push({
        path,
        message: 'This path leads to no field of the spec.',
        remedy: 'Use a path such as "scale.min" or "env.LOG_LEVEL".',
      });
    }
  }
  if (problems.length > 0) {
    return { ok: false, problems };
  }
  const parsed = parseWorkloadSpec(edited);
  return parsed.ok ? sameWorkload(spec, parsed) : parsed;
}

function sameWorkload(
  spec: WorkloadSpec,
  edited: { ok: true; value: WorkloadSpec },
): Parsed<WorkloadSpec> {
  const problems = (['name', 'owner'] as const)
    .filter(path => edited.value[path] !== spec[path])
    .map(path => ({
      path,
      message: `The ${path} of a released workload cannot be edited.`,
      remedy:
        path === 'name'
          ? 'Onboard a workload with the other name, and decommission this one.'
          : 'Ask the platform team to hand the workload over.',
    }));
  return problems.length > 0 ? { ok: false, problems } : edited;
}

/** Wholes before their parts; removals last, from the end of a list on. */
function inOrder(
  edits: Readonly<Record<DocumentPath, unknown>>,
): [DocumentPath, unknown][] {
  const removes = (value: unknown) => value === null || value === undefined;
  const entries = Object.entries(edits);
  const depth = (path: string) => path.split(/[.[]/).length;
  return [
    ...entries
      .filter(([, value]) => !removes(value))
      .sort(([a], [b]) => depth(a) - depth(b)),
    ...entries
      .filter(([, value]) => removes(value))
      .sort(([a], [b]) => b.localeCompare(a, 'en', { numeric: true })),
  ];
}

/** Takes a value out, and the sections and lists that are empty without it. */
function without(document: unknown, segments: (string | number)[]): unknown {
  const path = formatPath(segments);
  if (segments.length === 0 || valueAt(document, path) === undefined) {
    return document;
  }
  const result = withValueAt(document, path, undefined);
  const around = segments.slice(0, -1);
  const left = valueAt(result, formatPath(around));
  return Object.keys(Object(left)).length === 0
    ? without(result, around)
    : result;
}
