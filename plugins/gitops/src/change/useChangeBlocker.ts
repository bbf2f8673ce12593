import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { losesHandEdits } from '../handEdits/HandEdits';
import { gitopsTranslationRef } from '../translation';
import { changedEdits } from './changedEdits';
import type { PreviewState } from './usePreview';

/** What keeps a change from being opened, the first thing only; empty if nothing. */
export function useChangeBlocker(options: {
  mayOpen: boolean | undefined;
  missing: string | undefined;
  state: PreviewState;
  overwriteHandEdits: boolean;
}): string {
  const { mayOpen, missing, state, overwriteHandEdits } = options;
  const { t } = useTranslationRef(gitopsTranslationRef);
  const { preview, current, error } = state;
  if (mayOpen === false) {
    return t('changeBlocker.denied');
  }
  if (error) {
    return t('changeBlocker.previewFailed');
  }
  // What is still to be confirmed is said of something that can be seen.
  if (missing && (!preview || current)) {
    return missing;
  }
  if (!preview || !current) {
    return t('changeBlocker.previewing');
  }
  if (preview.plan.findings.some(({ severity }) => severity === 'error')) {
    return t('changeBlocker.errors');
  }
  if (changedEdits(preview.plan).length === 0) {
    return t('changeBlocker.nothing');
  }
  return losesHandEdits(preview.handEdits) && !overwriteHandEdits
    ? t('changeBlocker.handEdits')
    : '';
}
