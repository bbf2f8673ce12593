import { parsePath } from '@slipway/plugin-gitops-common/path';
import { parseStrictly } from '@slipway/plugin-gitops-common/problems';
import { quantityOf } from '@slipway/plugin-gitops-common/status';
import { InputError } from '@backstage/errors';
import { parseDocument } from 'yaml';
import { worldSchema, type World } from './World';

/**
 * Reads the description of the simulated clusters.
 *
 * @param source - the file, for messages.
 * @throws InputError with every problem and its remedy.
 */
export function parseWorld(text: string, source: string): World {
  const document = parseDocument(text, { prettyErrors: false });
  if (document.errors.length > 0) {
    throw refusal(source, [`It is not YAML: ${document.errors[0].message}.`]);
  }
  const parsed = parseStrictly(worldSchema, document.toJS());
  if (!parsed.ok) {
    throw refusal(
      source,
      parsed.problems.map(
        ({ path, message, remedy }) =>
          `${path || 'file'}: ${message} ${remedy}`,
      ),
    );
  }
  const problems = [...badAmounts(parsed.value), ...badPaths(parsed.value)];
  if (problems.length > 0) {
    throw refusal(source, problems);
  }
  return parsed.value;
}

function badAmounts({ clusters, programs }: World): string[] {
  const amounts = [
    ...programs.flatMap(({ memory }, index) =>
      memory === undefined
        ? []
        : [[`programs[${index}].memory`, memory] as const],
    ),
    ...clusters.flatMap(({ quotas }, cluster) =>
      quotas.flatMap(({ hard, usedByOthers }, quota) =>
        [...Object.entries(hard), ...Object.entries(usedByOthers)].map(
          ([resource, amount]) =>
            [
              `clusters[${cluster}].quotas[${quota}] ${resource}`,
              amount,
            ] as const,
        ),
      ),
    ),
  ];
  return amounts.flatMap(([place, amount]) =>
    quantityOf(amount) === undefined
      ? [`${place}: "${amount}" is no amount. Write one such as 512Mi or 2.`]
      : [],
  );
}

function badPaths({ liveEdits }: World): string[] {
  return liveEdits.flatMap(({ set }, index) =>
    Object.keys(set).flatMap(path => {
      try {
        parsePath(path);
        return [];
      } catch (error) {
        if (!(error instanceof TypeError)) {
          throw error;
        }
        return [
          `liveEdits[${index}].set: "${path}" is no path. Write one such as spec.replicas.`,
        ];
      }
    }),
  );
}

function refusal(source: string, problems: string[]): InputError {
  return new InputError(
    `The description of the simulated clusters in ${source} cannot be used. ${problems.join(
      ' ',
    )}`,
  );
}
