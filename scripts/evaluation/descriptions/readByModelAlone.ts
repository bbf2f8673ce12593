import type { PlatformStandards } from '../../../plugins/gitops-common/src/standards';
import { standingQuestions } from '../../../plugins/gitops-common/src/draft/assembly/questions';
import type { Draft } from '../../../plugins/gitops-common/src/draft';
import { concludeStatements } from '../../../plugins/gitops-common/src/draft/model/concludeStatements';
import { mergeStatements } from '../../../plugins/gitops-common/src/draft/model/mergeStatements';
import type { ModelReading } from '../../../plugins/gitops-common/src/draft/model/modelStatement';
import { unreadDraft } from '../unreadDraft';

/**
 * The draft that a model's statements make where rules read nothing: those that
 * the words say, or that may be concluded from them. It refuses nothing, and no
 * value comes from what rules know of languages and frameworks.
 */
export function readByModelAlone(options: {
  description: string;
  standards: PlatformStandards;
  model: ModelReading;
}): Draft {
  const { standards, model } = options;
  const draft = unreadDraft(options.description, standards);
  const { names } = concludeStatements(
    draft,
    mergeStatements(draft, model),
    [],
  );
  return {
    description: draft.reading.text,
    reader: 'both',
    ...draft.spec.build(),
    questions: [
      ...standingQuestions({
        spec: draft.spec,
        standards,
        owners: [],
        names,
      }),
      ...draft.questions,
    ],
    refusals: [],
    conflicts: [],
    notUnderstood: [],
  };
}
