import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { MAX_DESCRIPTION_LENGTH } from '@slipway/plugin-gitops-common/api';
import { gitopsTranslationRef } from '../../translation';
import type { Blocker } from './findBlocker';

/** What keeps the pull request from being opened, as a sentence. */
export function useBlockerText(
  blocker: Blocker | undefined,
  environment: string,
): string {
  const { t } = useTranslationRef(gitopsTranslationRef);
  if (!blocker) {
    return '';
  }
  switch (blocker.reason) {
    case 'too-long':
      return t('open.tooLong', { limit: String(MAX_DESCRIPTION_LENGTH) });
    case 'denied':
      return blocker.team
        ? t('open.deniedFor', { team: blocker.team, environment })
        : t('open.denied');
    case 'not-yours':
      return t('open.notYours', { owner: blocker.owner });
    case 'not-direct':
      return t('open.notDirect', { environment });
    case 'questions':
      return t('open.questions', { count: blocker.count });
    case 'base-loading':
      return t('preview.baseLoading');
    case 'base-failed':
      return t('open.baseFailed');
    case 'errors':
      return t('open.errors');
    case 'hand-edits':
      return t('open.handEdits');
    case 'nothing':
      return t('open.nothing');
    default:
      return t('open.problems');
  }
}
