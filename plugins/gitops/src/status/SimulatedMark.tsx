import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Chip from '@mui/material/Chip';
import { gitopsTranslationRef } from '../translation';

/** Tells what is made up from what runs. */
export function SimulatedMark() {
  const { t } = useTranslationRef(gitopsTranslationRef);
  return <Chip size="small" variant="outlined" label={t('status.simulated')} />;
}
