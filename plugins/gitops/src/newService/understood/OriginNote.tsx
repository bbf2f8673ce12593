import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Origin } from '@slipway/plugin-gitops-common';
import Typography from '@mui/material/Typography';
import { gitopsTranslationRef } from '../../translation';

/** Where a field's value came from, in quiet words. */
export function OriginNote(props: { id?: string; origin?: Origin }) {
  const { id, origin } = props;
  const { t } = useTranslationRef(gitopsTranslationRef);
  if (!origin) {
    return null;
  }
  return (
    <Typography
      id={id}
      variant="caption"
      color="text.secondary"
      component="p"
      sx={{ m: 0, mt: 0.25, overflowWrap: 'anywhere' }}
    >
      {wording()}
    </Typography>
  );

  function wording() {
    switch (origin!.type) {
      case 'stated':
        return `“${origin!.quote}”`;
      case 'scanned':
        return origin!.file;
      case 'standard':
        return `${t('understood.standard')}: ${origin!.key}`;
      case 'assumed':
        return origin!.reason;
      default:
        return t('understood.you');
    }
  }
}
