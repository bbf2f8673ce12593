import type { SpecDraft } from '../../spec';
import type { PlatformStandards } from '../../standards';
import { DraftBuilder } from '../assembly/draftBuilder';
import { findLeftOver } from '../assembly/leftOver';
import { resolveStatements } from '../assembly/resolveStatements';
import type { Question, ReaderContext } from '../draft';
import { readFields } from '../fields/readFields';
import { Reading, type Span } from '../grammar/reading';
import type { ModelReading } from '../model/modelStatement';
import { shownStatements } from '../model/modelShare';
import { indexOfItem, isItemList } from '../model/specItems';
import { findSecrets, maskFound } from '../secrets';
import { composeEdits, type ComposedEdits } from './composeEdits';
import { mergeChanges } from './mergeChanges';
import type { Refinement } from './refinement';
import { readRemovals, removalChanges } from './removals';
import { readRename } from './rename';
import { readVersion } from './readVersion';
import { wishChanges } from './wishChanges';

/**
 * What {@link refineSpec} reads.
 *
 * @public
 */
export interface RefineSpecOptions {
  /** As it is now. */
  spec: SpecDraft;
  /** What the person wants changed. */
  words: string;
  standards: PlatformStandards;
  /** `edits` and `model` of a description do not count here. */
  context: ReaderContext;
  /** What a model said about the words. */
  model?: ModelReading;
}

const MORE =
  /^(?:also|too|additional|additionally|another|second|add|adds|plus|extra|further|beside|besides|well)$/;

/**
 * Reads how a spec shall change, by the rules and, where a model read along,
 * by both. The answer is edits; nothing is changed here.
 *
 * @public
 */
export function refineSpec(options: RefineSpecOptions): Refinement {
  const { spec, standards, context, model } = options;
  const secrets = findSecrets(options.words);
  const words = maskFound(options.words, secrets);
  const reading = new Reading(words);
  const draft = new DraftBuilder(reading, standards, context);
  const removals = readRemovals(draft, spec);
  readRename(draft, spec);
  readFields(draft, secrets, { refines: true });
  readVersion(draft, spec);
  resolveStatements(draft);
  const { changes, differences, refused, understood } = mergeChanges({
    draft,
    spec,
    removals,
    changes: [...removalChanges(draft, removals), ...wishChanges(draft)],
    statements: model?.statements ?? [],
  });
  const addsPort = reading.tokens.some(({ word }) => MORE.test(word));
  const composed = composeEdits({ spec, changes, addsPort });
  const { edits, readers, origins } = composed;
  return {
    words,
    edits,
    readers,
    origins,
    unchanged: composed.unchanged.map(({ path, origin }) =>
      origin.type === 'stated'
        ? { path, text: origin.quote, start: origin.start, end: origin.end }
        : { path, text: '', start: 0, end: 0 },
    ),
    questions: [
      ...draft.questions.map(question => inList(question, draft, edits)),
      ...differences,
      ...composed.questions,
    ],
    refusals: draft.refusals.sort((a, b) => a.start - b.start),
    notUnderstood: leftOver(draft, composed, understood),
    differs: differences.map(({ path }) => path),
    refused: shownStatements(
      refused,
      secrets.map(({ start, end }) => options.words.slice(start, end)),
    ),
  };
}

/** The item of the words that is asked about, where it is in the list now. */
function inList(
  question: Question,
  { spec }: DraftBuilder,
  edits: Readonly<Record<string, unknown>>,
): Question {
  const [list, item, ...rest] = question.path.split(/(\[\d+\])/);
  if (item === undefined || !isItemList(list)) {
    return question;
  }
  const index = indexOfItem(list, edits[list], spec.get(`${list}${item}`));
  return index === -1
    ? question
    : { ...question, path: `${list}[${index}]${rest.join('')}` };
}

/** Where nothing came of the words at all, none of them was understood. */
function leftOver(
  draft: DraftBuilder,
  { edits, unchanged, questions }: ComposedEdits,
  understood: readonly Span[],
): Refinement['notUnderstood'] {
  const { reading } = draft;
  const { text } = reading;
  const isSilent =
    Object.keys(edits).length === 0 &&
    [unchanged, questions, draft.questions, draft.refusals].every(
      ({ length }) => length === 0,
    );
  const spans = [...draft.notUnderstood, ...findLeftOver(reading)].filter(
    span =>
      !understood.some(
        ({ start, end }) => span.start < end && span.end > start,
      ),
  );
  if (isSilent && spans.length === 0 && text.trim() !== '') {
    return [{ text, start: 0, end: text.length }];
  }
  return spans
    .map(span => {
      const { quote, start, end } = reading.quote(span);
      return { text: quote, start, end };
    })
    .sort((a, b) => a.start - b.start);
}
