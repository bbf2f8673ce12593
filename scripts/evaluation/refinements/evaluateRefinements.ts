import {
  modelReadingOf,
  readDescription,
  refineRequest,
  refineSpec,
  type Refinement,
} from '../../../plugins/gitops-common/src/draft';
import type { PlatformStandards } from '../../../plugins/gitops-common/src/standards';
import type { Judgement } from '../../../packages/cli/src/evaluation/scoreDraft';
import { mapConcurrently } from '../mapConcurrently';
import type { Asked, Asker } from '../model/createAsker';
import {
  accuracies,
  accuraciesByField,
  byReader,
  callFigures,
  countBy,
  type ByReader,
  type CallFigures,
  type Prices,
  type Spread,
} from '../report/figures';
import type { EvaluatedRefinement } from './readRefinements';
import { refineByModelAlone } from './refineByModelAlone';
import { scoreRefinement } from './scoreRefinement';

/** What a model made of words that change a spec, beside the rules. */
export interface RefinementFigures {
  refinements: number;
  accuracy: ByReader<Spread>;
  byField: Record<string, ByReader<number> & { judged: number }>;
  /** Edits, by who asks for them, and fields that the readers read differently. */
  readers: ByReader<number> & { differ: number };
  /** Statements that were not taken, by the reason. */
  refused: Record<string, number>;
  /** Refinements of which not every repeat made the same edits. */
  unsteady: number;
  calls: CallFigures;
}

interface Refined {
  asked: Asked;
  both: Refinement;
  judgements: ByReader<Judgement[]>;
}

/** Has a model read what shall change, several times, and scores what comes of it. */
export async function evaluateRefinements(options: {
  entries: readonly EvaluatedRefinement[];
  standards: PlatformStandards;
  asker: Asker;
  repeats: number;
  concurrency: number;
  prices?: Prices;
}): Promise<RefinementFigures> {
  const { entries, repeats, concurrency, prices } = options;
  const runs: Refined[][] = [];
  for (let repeat = 0; repeat < repeats; repeat++) {
    runs.push(
      await mapConcurrently(entries, concurrency, entry =>
        refineOne({ ...options, entry }),
      ),
    );
  }
  const all = runs.flat();
  const judged = runs.map(run =>
    byReader(reader => run.flatMap(({ judgements }) => judgements[reader])),
  );
  return {
    refinements: entries.length,
    accuracy: accuracies(judged),
    byField: accuraciesByField(judged),
    readers: {
      ...byReader(
        reader =>
          all
            .flatMap(({ both }) => Object.values(both.readers))
            .filter(asks => asks === reader).length,
      ),
      differ: all.flatMap(({ both }) => both.differs).length,
    },
    refused: countBy(
      all.flatMap(({ both }) => both.refused.map(({ reason }) => reason)),
    ),
    unsteady: entries.filter(
      (_, index) =>
        new Set(runs.map(run => JSON.stringify(run[index].both.edits))).size >
        1,
    ).length,
    calls: callFigures(
      all.map(({ asked }) => asked),
      prices,
    ),
  };
}

async function refineOne(options: {
  entry: EvaluatedRefinement;
  standards: PlatformStandards;
  asker: Asker;
}): Promise<Refined> {
  const { entry, standards, asker } = options;
  const { words } = entry;
  const { spec } = readDescription({ description: entry.start, standards });
  const request = { spec, words, standards, context: {} };
  const asked = await asker.ask({
    ...refineRequest(request),
    task: 'refine',
    subject: entry.id,
  });
  const model = modelReadingOf({
    model: 'evaluated',
    at: '',
    answer: asked.value,
    text: words,
  });
  const rules = refineSpec(request);
  // Without an answer the portal does what the rules read.
  const both =
    asked.outcome === 'ok' ? refineSpec({ ...request, model }) : rules;
  return {
    asked,
    both,
    judgements: {
      rules: scoreRefinement(entry, rules, spec),
      model: scoreRefinement(
        entry,
        refineByModelAlone({ ...request, model }),
        spec,
      ),
      both: scoreRefinement(entry, both, spec),
    },
  };
}
