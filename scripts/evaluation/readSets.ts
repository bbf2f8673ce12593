import path from 'node:path';
import { readDescription } from '../../plugins/gitops-common/src/draft';
import { maskSecrets } from '../../plugins/gitops-common/src/draft/secrets';
import type { PlatformStandards } from '../../plugins/gitops-common/src/standards';
import { valueAt } from '../../plugins/gitops-common/src/path';
import { readDescriptions } from './descriptions/readDescriptions';
import type { Truth } from './model/middlingModel';
import { statementsFor } from './model/statementsFor';
import { readRefinements } from './refinements/readRefinements';
import { shortNames } from './refinements/shortNames';
import { statusCases } from './status/statusCases';

/** Everything that a model is asked, the held-out sets apart. */
export type EvaluationSets = ReturnType<typeof readSets>;

/** Reads the sets, of each the first entries. */
export function readSets(root: string, limit: number) {
  const descriptions = path.join(root, 'examples/descriptions');
  const refinements = path.join(root, 'scripts/evaluation/refinements');
  const most = <T>(entries: readonly T[]) => entries.slice(0, limit);
  return {
    descriptions: {
      development: most(readDescriptions(descriptions)),
      'held-out': most(readDescriptions(path.join(descriptions, 'held-out'))),
    },
    refinements: {
      development: most(readRefinements(path.join(refinements, 'tuned.yaml'))),
      'held-out': most(
        readRefinements(path.join(refinements, 'held-out.yaml')),
      ),
    },
    status: most(statusCases(root)),
  };
}

/** What a careful model would state of each text of the sets. */
export function truthOf(
  { descriptions, refinements }: EvaluationSets,
  standards: PlatformStandards,
): Truth {
  const byText = new Map<string, ReturnType<Truth>>();
  for (const { text, facts } of Object.values(descriptions).flat()) {
    byText.set(maskSecrets(text), statementsFor({ values: facts, text }));
  }
  for (const { start, words, edits } of Object.values(refinements).flat()) {
    const { spec } = readDescription({ description: start, standards });
    const present = Object.fromEntries(
      Object.keys(edits).map(list => [list, shortNames(valueAt(spec, list))]),
    );
    byText.set(
      maskSecrets(words),
      statementsFor({ values: edits, present, text: words }),
    );
  }
  return text => byText.get(text) ?? [];
}
