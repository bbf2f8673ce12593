import { composeEdits } from '../../../plugins/gitops-common/src/draft/refine/composeEdits';
import { mergeChanges } from '../../../plugins/gitops-common/src/draft/refine/mergeChanges';
import type {
  ModelReading,
  Refinement,
} from '../../../plugins/gitops-common/src/draft';
import type { SpecDraft } from '../../../plugins/gitops-common/src/spec';
import type { PlatformStandards } from '../../../plugins/gitops-common/src/standards';
import { unreadDraft } from '../unreadDraft';

/** The edits that a model's statements make where rules read nothing. */
export function refineByModelAlone(options: {
  spec: SpecDraft;
  words: string;
  standards: PlatformStandards;
  model: ModelReading;
}): Pick<Refinement, 'edits' | 'questions' | 'refusals'> {
  const { spec, words, standards, model } = options;
  const { changes, differences } = mergeChanges({
    draft: unreadDraft(words, standards),
    spec,
    removals: [],
    changes: [],
    statements: model.statements,
  });
  // Whether one more port is meant is for the rules to read.
  const { edits, questions } = composeEdits({ spec, changes, addsPort: false });
  return { edits, questions: [...differences, ...questions], refusals: [] };
}
