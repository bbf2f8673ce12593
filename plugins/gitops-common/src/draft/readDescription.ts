import type { PlatformStandards } from '../standards';
import { applyEdits } from './assembly/applyEdits';
import { assumeValues } from './assembly/assumeValues';
import { DraftBuilder } from './assembly/draftBuilder';
import { findLeftOver } from './assembly/leftOver';
import { standingQuestions } from './assembly/questions';
import { resolveStatements } from './assembly/resolveStatements';
import type { Draft, Proposal, ReaderContext } from './draft';
import { readFields } from './fields/readFields';
import { Reading, type Span } from './grammar/reading';
import { concludeStatements } from './model/concludeStatements';
import { mergeStatements } from './model/mergeStatements';
import { modelShare } from './model/modelShare';
import { findSecrets, maskFound } from './secrets';

/**
 * What {@link readDescription} reads.
 *
 * @public
 */
export interface ReadDescriptionOptions {
  description: string;
  standards: PlatformStandards;
  context?: ReaderContext;
}

/**
 * Reads a description by grammar and lexicons, and brings in what a model said
 * about it, where code finds it in the words. Pure, and linear in the length
 * of the text. Nothing throws: what cannot be read is a question, a refusal or
 * a word that was not understood.
 *
 * @public
 */
export function readDescription(options: ReadDescriptionOptions): Draft {
  const { standards, context = {} } = options;
  const secrets = findSecrets(options.description);
  const description = maskFound(options.description, secrets);
  const reading = new Reading(description);
  const draft = new DraftBuilder(reading, standards, context);
  const names = readFields(draft, secrets);
  resolveStatements(draft);
  const merged = context.model && mergeStatements(draft, context.model);
  const { conflicts, emptied } = applyEdits(draft.spec, context.edits ?? {});
  const owners = (context.owners ?? []).map(teamName);
  assumeValues(draft, { owners, emptied, asked: merged?.differs });
  const concluded = merged && concludeStatements(draft, merged, emptied);
  const { spec, origins } = draft.spec.build();
  const questions = openQuestions(draft, {
    owners,
    names: [
      ...names,
      ...(concluded?.names ?? []).filter(
        ({ value }) => !names.some(known => known.value === value),
      ),
    ],
  });
  return {
    description,
    reader: context.model ? 'both' : 'rules',
    ...(context.model && merged && concluded
      ? {
          model: modelShare({
            reading: context.model,
            origins,
            questions,
            differs: merged.differs,
            refused: concluded.refused,
            credentials: secrets.map(({ start, end }) =>
              options.description.slice(start, end),
            ),
          }),
        }
      : {}),
    spec,
    origins,
    questions,
    refusals: draft.refusals.sort((a, b) => a.start - b.start),
    conflicts,
    notUnderstood: [...draft.notUnderstood, ...findLeftOver(reading)]
      .filter(span => !isUnderstood(span, concluded?.understood ?? []))
      .map(span => {
        const { quote, start, end } = reading.quote(span);
        return { text: quote, start, end };
      })
      .sort((a, b) => a.start - b.start),
  };
}

function isUnderstood(span: Span, understood: readonly Span[]): boolean {
  return understood.some(
    ({ start, end }) => span.start < end && span.end > start,
  );
}

/** An edit answers the question at its path and those below it. */
function openQuestions(
  draft: DraftBuilder,
  options: { owners: readonly string[]; names: readonly Proposal[] },
): Draft['questions'] {
  const { spec, standards, context } = draft;
  const edited = Object.keys(context.edits ?? {});
  const standing = standingQuestions({ spec, standards, ...options });
  const raised = draft.questions.filter(
    ({ path }) =>
      !edited.some(
        edit =>
          path === edit ||
          path.startsWith(`${edit}.`) ||
          path.startsWith(`${edit}[`),
      ),
  );
  const asked = new Set(raised.map(({ path }) => path));
  return [...standing.filter(({ path }) => !asked.has(path)), ...raised];
}

/** `group:default/payments` is the team payments. */
function teamName(owner: string): string {
  return owner.slice(
    Math.max(owner.lastIndexOf('/'), owner.lastIndexOf(':')) + 1,
  );
}
