import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Alert from '@mui/material/Alert';
import { memo } from 'react';
import { gitopsTranslationRef } from '../translation';
import { mayOpenNothing, type Surroundings } from './model/Surroundings';

/** What a person must know before they write: broken standards, no permission. */
export const PageNotices = memo(function PlainPageNotices(props: {
  surroundings: Surroundings;
}) {
  const { surroundings } = props;
  const { t } = useTranslationRef(gitopsTranslationRef);
  return (
    <>
      {mayOpenNothing(surroundings) && (
        <Alert severity="info">{t('newService.readOnly')}</Alert>
      )}
      {surroundings.standardsState === 'last-good' && (
        <Alert severity="warning">
          {t('newService.lastGood')}{' '}
          {surroundings.standardsProblems
            .map(({ path, message, remedy }) =>
              [path, message, remedy].filter(Boolean).join(' '),
            )
            .join(' ')}
        </Alert>
      )}
    </>
  );
});
