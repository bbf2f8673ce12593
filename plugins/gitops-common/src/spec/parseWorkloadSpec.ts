import { parseStrictly } from '../problems';
import type { Parsed, Problem } from '../vocabulary';
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

function crossFieldProblems(spec: WorkloadSpec): Problem[] {
  return [
    ...duplicates(
      (spec.ports ?? []).map((port, index) => ({
        path: `ports[${index}].name`,
        value: port.name,
      })),
      'port name',
    ),
    ...duplicates(
      (spec.ports ?? []).map((port, index) => ({
        path: `ports[${index}].port`,
        value: `${port.port}/${port.protocol ?? 'TCP'}`,
      })),
      'port',
    ),
    ...duplicates(
      (spec.dependencies ?? []).map((dependency, index) => ({
        path: `dependencies[${index}]`,
        value:
          dependency.type === 'workload'
            ? `workload ${dependency.ref}`
            : dependency.name ?? dependency.type,
      })),
      'dependency',
    ),
    ...duplicates(
      [
        ...Object.keys(spec.env ?? {}).map(name => ({
          path: `env.${name}`,
          value: name,
        })),
        ...(spec.secrets ?? []).flatMap((secret, index) =>
          'env' in secret
            ? [{ path: `secrets[${index}].env`, value: secret.env }]
            : [],
        ),
      ],
      'environment variable',
    ),
    ...undeclaredPorts(spec),
  ];
}

function duplicates(
  entries: { path: string; value: string }[],
  what: string,
): Problem[] {
  const seen = new Map<string, string>();
  const problems: Problem[] = [];
  for (const { path, value } of entries) {
    const first = seen.get(value);
    if (first === undefined) {
      seen.set(value, path);
    } else {
      problems.push({
        path,
        message: `The ${what} "${value}" is there already, at ${first}.`,
        remedy: 'Remove one of the two, or give it another name.',
      });
    }
  }
  return problems;
}

function undeclaredPorts(spec: WorkloadSpec): Problem[] {
  const declared = spec.ports?.map(port => port.name) ?? ['http'];
  const uses: [string, string | undefined][] = [
    ['expose.port', spec.expose?.port],
  ];
  for (const name of ['liveness', 'readiness', 'startup'] as const) {
    const probe = spec.health?.[name];
    if (probe && probe !== 'none') {
      if ('http' in probe) {
        uses.push([`health.${name}.port`, probe.port]);
      } else if ('tcp' in probe) {
        uses.push([`health.${name}.tcp`, probe.tcp]);
      } else if ('grpc' in probe) {
        uses.push([`health.${name}.grpc`, probe.grpc]);
      }
    }
  }
  return uses.flatMap(([path, name]) =>
    name === undefined || declared.includes(name)
      ? []
      : [
          {
            path,
            message: `There is no port named "${name}".`,
            remedy: `Use one of the declared ports: ${declared.join(', ')}.`,
          },
        ],
  );
}
