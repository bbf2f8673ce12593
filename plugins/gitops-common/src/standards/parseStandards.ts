import { parseDocument } from 'yaml';
import { parseStrictly } from '../problems';
import type { Parsed, Problem } from '../vocabulary';
import { dependencyKinds } from '../dependencies';
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
  const problems = crossProblems(parsed.value);
  return problems.length > 0 ? { ok: false, problems } : parsed;
}

function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

function crossProblems(standards: PlatformStandards): Problem[] {
  const names = standards.environments.map(environment => environment.name);
  return [
    ...names.flatMap((name, index) =>
      names.indexOf(name) === index
        ? []
        : [
            {
              path: `environments[${index}].name`,
              message: `The environment "${name}" is there twice.`,
              remedy: 'Give every environment a name of its own.',
            },
          ],
    ),
    ...standards.environments.flatMap((environment, index) => {
      const { exposure } = environment;
      const problems: Problem[] = [];
      const path = `environments[${index}].exposure`;
      for (const door of ['internal', 'public'] as const) {
        const settings = exposure[door];
        if (settings && exposure.via === 'gateway' && !settings.gateway) {
          problems.push({
            path: `${path}.${door}.gateway`,
            message: `"${environment.name}" exposes through a Gateway and names none for ${door} requests.`,
            remedy: 'Give name and namespace of the Gateway.',
          });
        }
        if (settings && exposure.via === 'ingress' && !settings.ingressClass) {
          problems.push({
            path: `${path}.${door}.ingressClass`,
            message: `"${environment.name}" exposes through Ingress and names no class for ${door} requests.`,
            remedy: 'Give the name of the IngressClass.',
          });
        }
      }
      if (
        exposure.tls.mode === 'cert-manager' &&
        exposure.tls.clusterIssuer === undefined
      ) {
        problems.push({
          path: `${path}.tls.clusterIssuer`,
          message:
            'Certificates come from cert-manager and no issuer is named.',
          remedy: 'Give the name of the ClusterIssuer.',
        });
      }
      const { preStopSeconds, terminationGraceSeconds } = environment.rollout;
      if (preStopSeconds >= terminationGraceSeconds) {
        problems.push({
          path: `environments[${index}].rollout.preStopSeconds`,
          message: `The wait before the stop (${preStopSeconds} s) uses up the whole grace period (${terminationGraceSeconds} s).`,
          remedy: 'Give preStopSeconds less than terminationGraceSeconds.',
        });
      }
      return problems;
    }),
    ...Object.keys(dependencyKinds).flatMap(type => {
      const catalogue =
        standards.dependencies[type as keyof typeof dependencyKinds] ?? {};
      return Object.keys(catalogue)
        .filter(environment => !names.includes(environment))
        .map(environment => ({
          path: `dependencies.${type}.${environment}`,
          message: `There is no environment "${environment}".`,
          remedy: `Use one of: ${names.join(', ')}.`,
        }));
    }),
  ];
}
