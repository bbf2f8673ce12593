import { createRedaction } from '../../../plugins/gitops-common/src/redaction';
import {
  wordedSummary,
  wordingRequest,
} from '../../../plugins/gitops-common/src/summary';
import {
  checkWording,
  mutations,
  seededRandom,
  type Fact,
  type ModelWording,
  type WordedSentence,
} from '../../../plugins/gitops-common/src/wording';
import { mapConcurrently } from '../mapConcurrently';
import type { Asked, Asker } from '../model/createAsker';
import {
  callFigures,
  countBy,
  type CallFigures,
  type Prices,
} from '../report/figures';
import type { StatusCase } from './statusCases';

/** How many of how many. */
export interface Share {
  count: number;
  of: number;
}

/** What became of a model's wordings of Applications. */
export interface StatusFigures {
  applications: number;
  sentences: { said: number; kept: number };
  /** Sentences that were refused, by the first problem. */
  refused: Record<string, number>;
  /** Wordings of which too little was left, so that rules wrote the text. */
  leftToRules: number;
  /** Next steps that were chosen, of those that were offered. */
  nextSteps: Share;
  /** Lies that the script told and that were kept; of a real model nobody knows. */
  lies?: Share;
  /** Untrue changes of sentences that were kept, and kept themselves. */
  mutations: Share;
  calls: CallFigures;
}

interface Worded {
  asked: Asked<ModelWording>;
  said: readonly WordedSentence[];
  kept: readonly WordedSentence[];
  problems: string[];
  isLeftToRules: boolean;
  steps: Share;
  lies: Share;
  mutations: Share;
}

/** Has a model word what is known of Applications, and checks what it says. */
export async function evaluateStatus(options: {
  cases: readonly StatusCase[];
  asker: Asker;
  repeats: number;
  concurrency: number;
  prices?: Prices;
  /** Tells of a sentence whether the script made it a lie. */
  isLie?(sentence: WordedSentence, facts: readonly Fact[]): boolean;
}): Promise<StatusFigures> {
  const { cases, asker, repeats, concurrency, prices, isLie } = options;
  const all: Worded[] = [];
  for (let repeat = 0; repeat < repeats; repeat++) {
    all.push(
      ...(await mapConcurrently(cases, concurrency, entry =>
        wordOne(entry, { asker, isLie }),
      )),
    );
  }
  const sum = (of: (worded: Worded) => number) =>
    all.reduce((total, worded) => total + of(worded), 0);
  const share = (of: (worded: Worded) => Share): Share => ({
    count: sum(worded => of(worded).count),
    of: sum(worded => of(worded).of),
  });
  return {
    applications: cases.length,
    sentences: {
      said: sum(({ said }) => said.length),
      kept: sum(({ kept }) => kept.length),
    },
    refused: countBy(all.flatMap(({ problems }) => problems)),
    leftToRules: sum(({ isLeftToRules }) => (isLeftToRules ? 1 : 0)),
    nextSteps: share(({ steps }) => steps),
    ...(isLie ? { lies: share(({ lies }) => lies) } : {}),
    mutations: share(worded => worded.mutations),
    calls: callFigures(
      all.map(({ asked }) => asked),
      prices,
    ),
  };
}

async function wordOne(
  { id, sheet }: StatusCase,
  {
    asker,
    isLie,
  }: Pick<Parameters<typeof evaluateStatus>[0], 'asker' | 'isLie'>,
): Promise<Worded> {
  const asked = await asker.ask({
    ...wordingRequest(sheet),
    task: 'summary',
    subject: id,
  });
  const { facts } = sheet;
  // The script knows the facts as they leave.
  const told = createRedaction({}).redact(facts);
  const lied = (sentence: WordedSentence) => isLie?.(sentence, told) ?? false;
  const said = asked.value?.sentences ?? [];
  const { kept, refused } = checkWording({ sentences: said, facts });
  const worded = asked.value && wordedSummary({ sheet, answer: asked.value });
  return {
    asked,
    said,
    kept,
    problems: refused.map(({ problems }) => problems[0]),
    isLeftToRules: worded === undefined,
    steps: {
      count: worded?.nextSteps.length ?? 0,
      of: asked.value ? sheet.nextSteps.length : 0,
    },
    lies: {
      count: kept.filter(lied).length,
      of: said.filter(lied).length,
    },
    mutations: mutationsKept(
      kept.filter(sentence => !lied(sentence)),
      facts,
    ),
  };
}

/** Whether the checker would have found a lie in what this model writes. */
function mutationsKept(
  kept: readonly WordedSentence[],
  facts: readonly Fact[],
): Share {
  const random = seededRandom(1);
  const mutants = kept.flatMap(sentence =>
    mutations.flatMap(({ mutate }) => mutate({ sentence, facts, random })),
  );
  return {
    count: mutants.filter(
      mutant => checkWording({ sentences: [mutant], facts }).kept.length > 0,
    ).length,
    of: mutants.length,
  };
}
