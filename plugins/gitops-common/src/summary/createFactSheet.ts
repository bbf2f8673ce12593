import type { Diagnosis, NextStep } from '../diagnosis';
import type { Drift } from '../drift';
import { sha256 } from '../kubernetes';
import { maskText, type ApplicationSnapshot } from '../status';
import { driftSentence } from './driftSentence';
import { explainedBy, type StateAspect } from './explainedBy';
import type { FactRole, FactSheet, SheetFact, SheetStep } from './FactSheet';
import { messageFacts } from './messageFacts';
import { resourceFacts } from './resourceFacts';
import { stateFacts } from './stateFacts';
import { statementOf, type Statement } from './statementOf';
import type { Summary } from './Summary';
import { supportingFacts } from './supportingFacts';
import { withoutMoving } from './withoutMoving';

const MOST_FACTS = 40;
const MOST_DIFFERENCES = 6;
const MOST_STEPS = 8;

/** Characters of a sheet, as JSON. */
const LONGEST = 6_000;

/** Characters of an id and of what a fact is marked with. */
const OVERHEAD = 40;

type Entry = Statement & {
  aspect?: StateAspect;
  /** What it is the cause of. */
  causes?: readonly StateAspect[];
};

/**
 * Puts together what is known of an Application for a model to word.
 *
 * @param options - with the summary that rules wrote of the same snapshot.
 *
 * @public
 */
export function createFactSheet(options: {
  snapshot: ApplicationSnapshot;
  diagnoses: readonly Diagnosis[];
  drifts: readonly Drift[];
  summary: Summary;
}): FactSheet {
  const facts = numbered(bounded(withoutRepeats(entriesOf(options))));
  const nextSteps = stepsOf(options.diagnoses);
  return { digest: digestOf(facts, nextSteps), facts, nextSteps };
}

function entriesOf({
  snapshot,
  diagnoses,
  drifts,
  summary,
}: Parameters<typeof createFactSheet>[0]): Entry[] {
  return [
    ...diagnosed(snapshot, diagnoses, 'cause'),
    ...stateFacts(snapshot),
    ...summary.sentences.flatMap(
      ({ text, evidence }) =>
        statementOf(snapshot, {
          source: 'Summary',
          text,
          role: 'summary',
          evidence,
        }) ?? [],
    ),
    ...differences(snapshot, drifts),
    ...diagnosed(snapshot, diagnoses, 'symptom'),
    ...diagnosed(snapshot, diagnoses, 'warning'),
    ...messageFacts(snapshot, diagnoses),
    ...resourceFacts(snapshot),
  ];
}

const names: Readonly<Record<Diagnosis['role'], string>> = {
  cause: 'Cause',
  symptom: 'Symptom',
  warning: 'Warning',
};

function diagnosed(
  snapshot: ApplicationSnapshot,
  diagnoses: readonly Diagnosis[],
  role: Diagnosis['role'],
): Entry[] {
  return diagnoses
    .filter(diagnosis => diagnosis.role === role)
    .flatMap(diagnosis => {
      const statement = statementOf(snapshot, {
        source: names[role],
        text: diagnosis.cause,
        role,
        evidence: [
          ...diagnosis.evidence,
          ...supportingFacts(snapshot, diagnosis),
        ],
      });
      const causes = role === 'cause' ? explainedBy(diagnosis.kind) : [];
      return statement ? [{ ...statement, causes }] : [];
    });
}

function differences(
  snapshot: ApplicationSnapshot,
  drifts: readonly Drift[],
): Entry[] {
  return drifts
    .filter(({ benign }) => !benign)
    .slice(0, MOST_DIFFERENCES)
    .flatMap(drift => {
      const sentence = driftSentence(snapshot, [drift]);
      return sentence
        ? statementOf(snapshot, {
            source: 'Difference',
            role: 'difference',
            ...sentence,
          }) ?? []
        : [];
    });
}

function withoutRepeats(entries: readonly Entry[]): Entry[] {
  const seen = new Set<string>();
  return entries.filter(({ role, source, text }) => {
    const isStatement: FactRole[] = ['cause', 'symptom', 'warning', 'summary'];
    const key = isStatement.includes(role) ? text : `${source}\n${text}`;
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}

function bounded(entries: readonly Entry[]): Entry[] {
  let length = 0;
  return entries.slice(0, MOST_FACTS).filter(({ source, text }) => {
    const size = JSON.stringify({ source, text }).length + OVERHEAD;
    const fits = length + size <= LONGEST;
    length += fits ? size : 0;
    return fits;
  });
}

function numbered(entries: readonly Entry[]): SheetFact[] {
  const idOf = (index: number) => `e${index + 1}`;
  return entries.map(({ aspect, causes, ...statement }, index) => {
    const explains = entries.flatMap((other, at) =>
      other.aspect &&
      causes?.includes(other.aspect) &&
      isBad(other) &&
      isOnlyCause(entries, other.aspect)
        ? [idOf(at)]
        : [],
    );
    return {
      id: idOf(index),
      ...statement,
      ...(explains.length > 0 ? { explains } : {}),
    };
  });
}

/** Of several causes, it is not known which one is behind what is seen. */
function isOnlyCause(entries: readonly Entry[], aspect: StateAspect): boolean {
  return entries.filter(({ causes }) => causes?.includes(aspect)).length === 1;
}

/** A cause of trouble is none of what is well. */
function isBad({ aspect, text }: Entry): boolean {
  return aspect === 'health'
    ? text === 'Degraded' || text === 'Progressing'
    : text === 'Failed' || text === 'Error';
}

function stepsOf(diagnoses: readonly Diagnosis[]): SheetStep[] {
  const steps = diagnoses.flatMap(({ nextSteps }) => nextSteps);
  const byText = new Map<string, NextStep>();
  for (const step of steps) {
    const text = maskText(withoutMoving(step.text));
    if (!byText.has(text)) {
      byText.set(text, step);
    }
  }
  return [...byText]
    .slice(0, MOST_STEPS)
    .map(([text, step], index) => ({ id: `s${index + 1}`, text, step }));
}

/**
 * Pointers are no part of it: they move when a list gets another entry, and what
 * they lead to does not.
 */
function digestOf(
  facts: readonly SheetFact[],
  nextSteps: readonly SheetStep[],
): string {
  return sha256(
    JSON.stringify([
      facts.map(({ source, text, role, quoted, explains }) => [
        source,
        text,
        role,
        quoted ?? [],
        explains ?? [],
      ]),
      nextSteps.map(({ text, step }) => [text, step.change?.edits ?? {}]),
    ]),
  );
}
