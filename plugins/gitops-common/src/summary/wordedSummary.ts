import type { NextStep } from '../diagnosis';
import type { Evidence } from '../status';
import {
  checkWording,
  claimsOf,
  missingClaims,
  type ModelWording,
  type RefusedSentence,
  type WordedSentence,
} from '../wording';
import type { FactSheet, SheetFact } from './FactSheet';
import type { Summary } from './Summary';

/** Next steps that are chosen. */
const MOST_STEPS = 4;

/**
 * What is left of a model's wording of a sheet.
 *
 * @public
 */
export interface WordedSummary {
  summary: Summary;
  /** The chosen ones, the best first; empty when none was. */
  nextSteps: NextStep[];
  refused: RefusedSentence[];
}

/**
 * Proves what a model made of a sheet, and gives each sentence its evidence.
 *
 * @returns `undefined` where no sentence about a cause is left: then the text of
 * the rules says more.
 *
 * @public
 */
export function wordedSummary({
  sheet,
  answer,
}: {
  sheet: FactSheet;
  answer: ModelWording;
}): WordedSummary | undefined {
  const { facts } = sheet;
  const { kept, refused } = checkWording({
    sentences: answer.sentences,
    facts,
  });
  const shown = kept.filter(sentence => isShown(sentence, facts));
  if (!shown.some(sentence => tellsCause(sentence, facts))) {
    return undefined;
  }
  return {
    summary: {
      sentences: shown.map(sentence => ({
        text: sentence.text,
        evidence: evidenceOf(sentence, facts),
      })),
    },
    nextSteps: chosenSteps(sheet, answer.nextSteps),
    refused: [
      ...refused,
      ...kept
        .filter(sentence => !shown.includes(sentence))
        .map(({ text }) => ({
          text,
          problems: ['It names what is not spelled so in its facts.'],
        })),
    ],
  };
}

function factsOf(
  sentence: WordedSentence,
  facts: readonly SheetFact[],
): SheetFact[] {
  return facts.filter(({ id }) => sentence.facts.includes(id));
}

/** What a sentence names has to be found in its evidence as it is spelled. */
function isShown(
  sentence: WordedSentence,
  facts: readonly SheetFact[],
): boolean {
  const texts = factsOf(sentence, facts).flatMap(({ text, source }) => [
    text,
    source,
  ]);
  return missingClaims(claimsOf(sentence.text), texts).length === 0;
}

function tellsCause(
  sentence: WordedSentence,
  facts: readonly SheetFact[],
): boolean {
  return factsOf(sentence, facts).some(({ role }) => role === 'cause');
}

function evidenceOf(
  sentence: WordedSentence,
  facts: readonly SheetFact[],
): Evidence[] {
  const byPlace = new Map(
    factsOf(sentence, facts)
      .flatMap(({ evidence }) => evidence)
      .map(entry => [`${entry.pointer}\n${entry.text}`, entry]),
  );
  return [...byPlace.values()];
}

function chosenSteps(
  { nextSteps }: FactSheet,
  ids: readonly string[],
): NextStep[] {
  return [...new Set(ids.slice(0, 100))]
    .flatMap(id => nextSteps.find(step => step.id === id) ?? [])
    .slice(0, MOST_STEPS)
    .map(({ step }) => step);
}
