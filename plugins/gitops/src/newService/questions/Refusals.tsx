import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Refusal } from '@slipway/plugin-gitops-common/draft';
import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Box from '@mui/material/Box';
import { memo } from 'react';
import { gitopsTranslationRef } from '../../translation';

/** What the platform does not allow, and what is done instead. */
export const Refusals = memo(function PlainRefusals(props: {
  refusals: readonly Refusal[];
}) {
  const { t } = useTranslationRef(gitopsTranslationRef);
  if (props.refusals.length === 0) {
    return null;
  }
  return (
    <Alert severity="warning" role="status">
      <AlertTitle component="h2">{t('refusals.title')}</AlertTitle>
      <Box component="ul" sx={{ m: 0, pl: 2.5, overflowWrap: 'anywhere' }}>
        {props.refusals.map(
          ({ start, reason, quote, message, alternative }) => (
            <li key={`${start}-${reason}`}>
              <strong>“{quote}”</strong>: {message} {alternative}
            </li>
          ),
        )}
      </Box>
    </Alert>
  );
});
