import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Origin } from '@slipway/plugin-gitops-common';
import Typography from '@mui/material/Typography';
import { gitopsTranslationRef } from '../../translation';

/** Where a field's value came from, in quiet words. */
export function OriginNote(props: { origins: readonly Origin[] }) {
  const { t } = useTranslationRef(gitopsTranslationRef);
  if (props.origins.length === 0) {
    return null;
  }
  const words = new Set(props.origins.map(wording));
  return (
    <Typography
      variant="caption"
      color="text.secondary"
      component="p"
      sx={{ m: 0, mt: 0.25, overflowWrap: 'anywhere' }}
    >
      {[...words].join(' · ')}
    </Typography>
  );

  function quoteOf({ quote, by }: Extract<Origin, { type: 'stated' }>) {
    const quoted = `“${quote}”`;
    switch (by) {
      case 'model':
        return t('reading.byModel', { quote: quoted });
      case 'both':
        return t('reading.byBoth', { quote: quoted });
      default:
        return quoted;
    }
  }

  function wording(origin: Origin): string {
    switch (origin.type) {
      case 'stated':
        return quoteOf(origin);
      case 'scanned':
        return origin.file;
      case 'standard':
        return t('understood.standardKey', { key: origin.key });
      case 'assumed':
        return origin.reason;
      default:
        return t('understood.you');
    }
  }
}
