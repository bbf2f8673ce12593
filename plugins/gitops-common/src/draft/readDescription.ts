import type { PlatformStandards } from '../standards';
import { applyEdits } from './assembly/applyEdits';
import { standingQuestions } from './assembly/questions';
import { SourcedSpec } from './assembly/sourced';
import type { Draft, ReaderContext } from './draft';
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
  const description = maskFound(
    options.description,
    findSecrets(options.description),
  );
  const spec = new SourcedSpec();
  const owners = (context.owners ?? []).map(teamName);
  const { conflicts } = applyEdits(spec, context.edits ?? {});
  if (!spec.has('owner') && owners.length === 1) {
    spec.set('owner', owners[0], {
      type: 'assumed',
      reason: `The signed-in person is a member of ${owners[0]} alone.`,
    });
  }
  return {
    description,
    reader: 'rules',
    ...spec.build(),
    questions: standingQuestions({ spec, standards, owners, names: [] }),
    refusals: [],
    conflicts,
    notUnderstood: [],
  };
}

/** `group:default/payments` is the team payments. */
function teamName(owner: string): string {
  return owner.slice(
    Math.max(owner.lastIndexOf('/'), owner.lastIndexOf(':')) + 1,
  );
}
