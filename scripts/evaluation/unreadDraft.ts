import { DraftBuilder } from '../../plugins/gitops-common/src/draft/assembly/draftBuilder';
import { Reading } from '../../plugins/gitops-common/src/draft/grammar/reading';
import { maskSecrets } from '../../plugins/gitops-common/src/draft/secrets';
import type { PlatformStandards } from '../../plugins/gitops-common/src/standards';

/**
 * A text of which rules have read no field. Where it speaks of environments is
 * grammar: without it no statement about one could be checked.
 */
export function unreadDraft(
  text: string,
  standards: PlatformStandards,
): DraftBuilder {
  const draft = new DraftBuilder(new Reading(maskSecrets(text)), standards, {});
  draft.reading.findEnvironments(
    standards.environments.map(({ name }) => name),
  );
  return draft;
}
