import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Chip from '@mui/material/Chip';
import { sandboxTranslationRef } from '../translation';

const COLORS = {
  open: 'success',
  merged: 'secondary',
  closed: 'default',
} as const;

/** The state of a pull request, in a word; the color repeats it. */
export function StateChip(props: { state: 'open' | 'merged' | 'closed' }) {
  const { t } = useTranslationRef(sandboxTranslationRef);
  return (
    <Chip
      size="small"
      variant="outlined"
      color={COLORS[props.state]}
      label={t(`list.${props.state}`)}
      sx={{ m: 0, '& [class*="MuiChip-label"]': { color: 'text.primary' } }}
    />
  );
}
