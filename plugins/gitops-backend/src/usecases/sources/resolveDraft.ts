import { InputError } from '@backstage/errors';
import { readDescription } from '@slipway/plugin-gitops-common/draft';
import {
  parseWorkloadSpec,
  type WorkloadSpec,
} from '@slipway/plugin-gitops-common/spec';
import type { DraftStore } from '../../store/DraftStore';
import type { BaseSnapshot } from '../BaseBranch';
import { readerContext, type Person } from '../readerContext';
import type { SpecSource } from './ResolvedSource';
import { wordsOf } from './wordsOf';

/**
 * Reads a stored draft of the person again.
 *
 * @throws InputError with every problem when the spec is not complete.
 * @throws NotFoundError when the person has no such draft.
 */
export async function resolveDraft(options: {
  draftId: string;
  person: Person;
  snapshot: BaseSnapshot;
  drafts: DraftStore;
}): Promise<SpecSource> {
  const { draftId, person, snapshot, drafts } = options;
  const stored = await drafts.get(draftId, person.userRef);
  const draft = readDescription({
    description: stored.description,
    standards: snapshot.standards,
    context: readerContext({ ...stored, person, snapshot }),
  });
  return {
    spec: completeSpec(
      draft.spec,
      draft.questions.map(({ text }) => text),
    ),
    description: draft.description,
    origins: draft.origins,
  };
}

/** @throws InputError with every problem when the spec is not complete. */
export function completeSpec(
  value: unknown,
  questions: readonly string[] = [],
): WorkloadSpec {
  const parsed = parseWorkloadSpec(value);
  if (!parsed.ok || questions.length > 0) {
    throw new InputError(
      `The workload spec is not complete: ${[
        ...questions,
        ...(parsed.ok ? [] : [wordsOf(parsed.problems)]),
      ].join(' ')}`,
    );
  }
  return parsed.value;
}
