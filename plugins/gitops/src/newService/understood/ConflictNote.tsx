import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Conflict } from '@slipway/plugin-gitops-common/draft';
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import { gitopsTranslationRef } from '../../translation';

/** The sentence says one thing, the person set another: both, and a choice. */
export function ConflictNote(props: {
  conflict: Conflict;
  onKeep(): void;
  onTake(): void;
}) {
  const { conflict, onKeep, onTake } = props;
  const { t } = useTranslationRef(gitopsTranslationRef);
  const nothing = t('understood.nothing');
  const [mine, stated] = [conflict.edited, conflict.stated].map(value =>
    valueText(value, nothing),
  );
  return (
    <Alert severity="warning" role="status" sx={{ mt: 0.5, py: 0 }}>
      {t('understood.conflict', { mine, stated })}
      <Stack direction="row" flexWrap="wrap" useFlexGap sx={{ ml: -0.5 }}>
        <Button size="small" color="inherit" onClick={onKeep}>
          {t('understood.keepMine', { mine })}
        </Button>
        <Button size="small" color="inherit" onClick={onTake}>
          {t('understood.takeStated', { stated })}
        </Button>
      </Stack>
    </Alert>
  );
}

/** A value of the spec in few words: texts as they are, the rest by its parts. */
function valueText(value: unknown, nothing: string): string {
  if (value === null || value === undefined || value === '') {
    return nothing;
  }
  if (Array.isArray(value)) {
    return value.map(item => valueText(item, nothing)).join(', ');
  }
  if (typeof value === 'object') {
    return Object.entries(value)
      .map(([key, part]) => `${key} ${valueText(part, nothing)}`)
      .join(' ');
  }
  return String(value);
}
