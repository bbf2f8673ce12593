import type { GitOpsApi } from '../../api/GitOpsApi';
import { withoutSecrets, type Written } from './Written';

/** Keeps a draft under its id: a task's parameters can be read by others. */
export async function keepDraft(
  api: Pick<GitOpsApi, 'saveDraft'>,
  written: Written,
): Promise<{ draftId: string }> {
  const { draftId, description, edits, read } = withoutSecrets(written);
  await api.saveDraft(draftId, {
    description,
    edits,
    ...(read ? { model: read.reading } : {}),
  });
  return { draftId };
}
