import type { PlatformStandards } from '../standards';
import { applyEdits } from './assembly/applyEdits';
import { assumeValues } from './assembly/assumeValues';
import { DraftBuilder } from './assembly/draftBuilder';
import { findLeftOver } from './assembly/leftOver';
import { standingQuestions } from './assembly/questions';
import { resolveStatements } from './assembly/resolveStatements';
import type { Draft, Proposal, ReaderContext } from './draft';
import { readFields } from './fields/readFields';
import { Reading } from './grammar/reading';
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
 * Reads a description by grammar and lexicons. Pure, and linear in the length
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
  const { conflicts, emptied } = applyEdits(draft.spec, context.edits ?? {});
  const owners = (context.owners ?? []).map(teamName);
  assumeValues(draft, { owners, emptied });
  return {
    description,
    reader: 'rules',
    ...draft.spec.build(),
    questions: openQuestions(draft, { owners, names }),
    refusals: draft.refusals.sort((a, b) => a.start - b.start),
    conflicts,
    notUnderstood: [...draft.notUnderstood, ...findLeftOver(reading)]
      .map(span => {
        const { quote, start, end } = reading.quote(span);
        return { text: quote, start, end };
      })
      .sort((a, b) => a.start - b.start),
  };
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
