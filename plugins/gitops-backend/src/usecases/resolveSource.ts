import { InputError } from '@backstage/errors';
import type { DocumentPath, Origin } from '@slipway/plugin-gitops-common';
import type { ChangeSource } from '@slipway/plugin-gitops-common/api';
import { readDescription } from '@slipway/plugin-gitops-common/draft';
import {
  parseWorkloadSpec,
  type WorkloadSpec,
} from '@slipway/plugin-gitops-common/spec';
import type { DraftStore } from '../store/DraftStore';
import type { BaseBranch } from './BaseBranch';
import { readerContext, type Person } from './readerContext';

/** A complete spec with what is known of how it came to be. */
export interface ResolvedSource {
  spec: WorkloadSpec;
  description?: string;
  origins?: Record<DocumentPath, Origin>;
}

/**
 * Turns what a request names, a spec or a draft of the person, into a spec.
 *
 * @throws InputError with every problem when the spec is not complete.
 * @throws NotFoundError when the person has no such draft.
 */
export async function resolveSource(options: {
  source: ChangeSource;
  person: Person;
  base: BaseBranch;
  drafts: DraftStore;
}): Promise<ResolvedSource> {
  const { source, person, base, drafts } = options;
  if ('spec' in source) {
    return { spec: complete(source.spec, []) };
  }
  const stored = await drafts.get(source.draftId, person.userRef);
  const snapshot = await base.read();
  const draft = readDescription({
    description: stored.description,
    standards: snapshot.standards,
    context: readerContext({ person, snapshot, edits: stored.edits }),
  });
  return {
    spec: complete(
      draft.spec,
      draft.questions.map(({ text }) => text),
    ),
    description: draft.description,
    origins: draft.origins,
  };
}

function complete(value: unknown, questions: string[]): WorkloadSpec {
  const parsed = parseWorkloadSpec(value);
  const open = [
    ...questions,
    ...(parsed.ok
      ? []
      : parsed.problems.map(({ path, message, remedy }) =>
          [path && `${path}:`, message, remedy].filter(Boolean).join(' '),
        )),
  ];
  if (!parsed.ok || open.length > 0) {
    throw new InputError(
      `The workload spec is not complete: ${open.join(' ')}`,
    );
  }
  return parsed.value;
}
