import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Draft } from '@slipway/plugin-gitops-common/draft';
import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { gitopsTranslationRef } from '../../translation';

/** What was refused, and which words were not used. */
export function Notes(props: { draft: Draft }) {
  const { refusals, notUnderstood } = props.draft;
  const { t } = useTranslationRef(gitopsTranslationRef);
  return (
    <>
      {refusals.length > 0 && (
        <Alert severity="warning">
          <AlertTitle component="h2">{t('refusals.title')}</AlertTitle>
          <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
            {refusals.map(refusal => (
              <li key={`${refusal.start}-${refusal.reason}`}>
                <strong>“{refusal.quote}”</strong>: {refusal.message}{' '}
                {refusal.alternative}
              </li>
            ))}
          </Box>
        </Alert>
      )}
      {notUnderstood.length > 0 && (
        <Box>
          <Typography variant="subtitle2" component="h2">
            {t('notUnderstood.title')}:{' '}
            {notUnderstood.map(({ text }) => `“${text}”`).join(', ')}
          </Typography>
          <Typography variant="body2" color="text.secondary">
            {t('notUnderstood.help')}
          </Typography>
        </Box>
      )}
    </>
  );
}
