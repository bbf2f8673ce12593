import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { HandEdit } from '@slipway/plugin-gitops-common/api';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import { gitopsTranslationRef } from '../translation';

/** Whether a change would write over something that was edited by hand. */
export function losesHandEdits(items: readonly HandEdit[]): boolean {
  return items.some(({ fate }) => fate === 'lost');
}

/**
 * What was edited by hand since the release and what becomes of it. What would be
 * lost takes a person's word.
 */
export function HandEdits(props: {
  items: readonly HandEdit[];
  accepted: boolean;
  onAccept(accepted: boolean): void;
}) {
  const { items, accepted, onAccept } = props;
  const { t } = useTranslationRef(gitopsTranslationRef);
  if (items.length === 0) {
    return null;
  }
  const loses = losesHandEdits(items);
  const kinds = {
    edited: t('handEdits.edited'),
    deleted: t('handEdits.deleted'),
    added: t('handEdits.added'),
  };
  const fates = {
    adopted: t('handEdits.adopted'),
    lost: t('handEdits.lost'),
    kept: t('handEdits.kept'),
  };
  return (
    <Alert severity={loses ? 'warning' : 'info'}>
      <strong>{t('handEdits.title')}</strong>
      <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
        {items.map(({ path, kind, fate }) => (
          <li key={path}>
            <Box component="code" sx={{ wordBreak: 'break-all' }}>
              {path}
            </Box>{' '}
            {kinds[kind]}: {fates[fate]}
          </li>
        ))}
      </Box>
      {loses && (
        <FormControlLabel
          control={
            <Checkbox
              size="small"
              checked={accepted}
              onChange={(_, checked) => onAccept(checked)}
            />
          }
          label={t('handEdits.accept')}
        />
      )}
    </Alert>
  );
}
