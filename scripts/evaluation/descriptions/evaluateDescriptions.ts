import {
  draftRequest,
  modelReadingOf,
  readDescription,
  type Draft,
  type ModelReading,
} from '../../../plugins/gitops-common/src/draft';
import type { PlatformStandards } from '../../../plugins/gitops-common/src/standards';
import {
  scoreDraft,
  type EvaluatedDescription,
  type Judgement,
} from '../../../packages/cli/src/evaluation/scoreDraft';
import { mapConcurrently } from '../mapConcurrently';
import type { Asked, Asker } from '../model/createAsker';
import { readByModelAlone } from './readByModelAlone';
import {
  accuracies,
  accuraciesByField,
  callFigures,
  countBy,
  type ByReader,
  type CallFigures,
  type Prices,
  type Spread,
} from '../report/figures';

/** What a model made of a set of descriptions, beside the rules. */
export interface DescriptionFigures {
  descriptions: number;
  accuracy: ByReader<Spread>;
  byField: Record<string, ByReader<number> & { judged: number }>;
  /** Fields, over all descriptions and repeats. */
  readers: {
    agreed: number;
    onlyRules: number;
    onlyModel: number;
    concludedByModel: number;
    differ: number;
  };
  statements: number;
  /** Statements that were not taken, by the reason. */
  refused: Record<string, number>;
  /** Questions to the person, over all descriptions and repeats. */
  questions: { rules: number; both: number };
  /** Descriptions of which not every repeat made the same draft. */
  unsteady: number;
  calls: CallFigures;
}

interface Read {
  asked: Asked;
  reading: ModelReading;
  rules: Draft;
  both: Draft;
  judgements: ByReader<Judgement[]>;
}

/** Has a model read descriptions several times, and scores what comes of it. */
export async function evaluateDescriptions(options: {
  entries: readonly EvaluatedDescription[];
  standards: PlatformStandards;
  asker: Asker;
  repeats: number;
  concurrency: number;
  prices?: Prices;
}): Promise<DescriptionFigures> {
  const { entries, repeats, concurrency, prices } = options;
  const runs: Read[][] = [];
  for (let repeat = 0; repeat < repeats; repeat++) {
    runs.push(
      await mapConcurrently(entries, concurrency, entry =>
        readOne({ ...options, entry }),
      ),
    );
  }
  const all = runs.flat();
  const judged = runs.map(run => ({
    rules: run.flatMap(({ judgements }) => judgements.rules),
    model: run.flatMap(({ judgements }) => judgements.model),
    both: run.flatMap(({ judgements }) => judgements.both),
  }));
  const sum = (of: (read: Read) => number) =>
    all.reduce((total, read) => total + of(read), 0);
  return {
    descriptions: entries.length,
    accuracy: accuracies(judged),
    byField: accuraciesByField(judged),
    readers: {
      agreed: sum(({ both }) => both.model?.agreed.length ?? 0),
      onlyRules: sum(({ both }) => readByRulesOnly(both)),
      onlyModel: sum(({ both }) => both.model?.added.length ?? 0),
      concludedByModel: sum(({ both }) => both.model?.assumed.length ?? 0),
      differ: sum(({ both }) => both.model?.differs.length ?? 0),
    },
    statements: sum(({ reading }) => reading.statements.length),
    refused: countBy(
      all.flatMap(({ both }) =>
        (both.model?.refused ?? []).map(({ reason }) => reason),
      ),
    ),
    questions: {
      rules: sum(({ rules }) => rules.questions.length),
      both: sum(({ both }) => both.questions.length),
    },
    unsteady: entries.filter(
      (_, index) => new Set(runs.map(run => digestOf(run[index]))).size > 1,
    ).length,
    calls: callFigures(
      all.map(({ asked }) => asked),
      prices,
    ),
  };
}

async function readOne(options: {
  entry: EvaluatedDescription;
  standards: PlatformStandards;
  asker: Asker;
}): Promise<Read> {
  const { entry, standards, asker } = options;
  const description = entry.text;
  const asked = await asker.ask({
    ...draftRequest({ description, standards, context: {} }),
    task: 'draft',
    subject: entry.id,
  });
  const model = modelReadingOf({
    model: 'evaluated',
    at: '',
    answer: asked.value,
    text: description,
  });
  const rules = readDescription({ description, standards });
  // Without an answer the portal shows what the rules read.
  const both =
    asked.outcome === 'ok'
      ? readDescription({ description, standards, context: { model } })
      : rules;
  const alone = readByModelAlone({ description, standards, model });
  return {
    asked,
    reading: model,
    rules,
    both,
    judgements: {
      rules: scoreDraft(entry, rules),
      model: scoreDraft(entry, alone),
      both: scoreDraft(entry, both),
    },
  };
}

function readByRulesOnly({ origins }: Draft): number {
  return Object.values(origins).filter(
    origin => origin.type === 'stated' && origin.by === undefined,
  ).length;
}

/** What a person sees of a draft. */
function digestOf({ both: { spec, questions } }: Read): string {
  return JSON.stringify([spec, questions.map(({ path }) => path)]);
}
