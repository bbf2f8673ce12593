import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Draft } from '@slipway/plugin-gitops-common/draft';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import { gitopsTranslationRef } from '../../translation';

/** Statements that are shown; more of them say that the model is no help here. */
const MOST = 8;

/** What the model read and what was not taken, with the reason for each. */
export function NotTaken(props: { model: Draft['model'] }) {
  const { model } = props;
  const { t } = useTranslationRef(gitopsTranslationRef);
  const headingId = useId();
  if (!model || model.refused.length === 0) {
    return null;
  }
  return (
    <Box component="section" aria-labelledby={headingId}>
      <Typography id={headingId} variant="subtitle2" component="h2">
        {t('reading.notTaken', { model: model.name })}
      </Typography>
      <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
        {model.refused
          .slice(0, MOST)
          .map(({ field, value, quote, reason }, index) => (
            <Typography
              key={index}
              component="li"
              variant="body2"
              color="text.secondary"
              sx={{ overflowWrap: 'anywhere' }}
            >
              {t('reading.notTakenOne', { field, value, quote, reason })}
            </Typography>
          ))}
      </Box>
      {model.refused.length > MOST && (
        <Typography variant="body2" color="text.secondary">
          {t('reading.notTakenMore', {
            number: String(model.refused.length - MOST),
          })}
        </Typography>
      )}
    </Box>
  );
}
