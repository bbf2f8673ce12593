import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ChangeKind } from '@slipway/plugin-gitops-common/api';
import { gitopsTranslationRef } from '../translation';

/** What a kind of change is called. */
export function useKindWord(): (kind: ChangeKind) => string {
  const { t } = useTranslationRef(gitopsTranslationRef);
  const words: Record<ChangeKind, string> = {
    onboard: t('myChanges.onboard'),
    edit: t('myChanges.edit'),
    scale: t('myChanges.scale'),
    image: t('myChanges.image'),
    promote: t('myChanges.promote'),
    'roll-back': t('myChanges.rollBack'),
    decommission: t('myChanges.decommission'),
    're-render': t('myChanges.rerender'),
  };
  return kind => words[kind];
}
