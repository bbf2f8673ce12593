import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Paper from '@mui/material/Paper';
import { type ComponentProps } from 'react';
import { gitopsTranslationRef } from '../translation';
import { OpenChange } from './OpenChange';

/** What Backstage shows at the bottom of a phone, and keeps there. */
const BOTTOM_NAVIGATION = 56;

/** The opening at the bottom of a page, in sight wherever the page is scrolled. */
export function OpenBar(props: ComponentProps<typeof OpenChange>) {
  const { t } = useTranslationRef(gitopsTranslationRef);
  return (
    <Paper
      component="section"
      aria-label={t('open.label')}
      variant="outlined"
      sx={{
        position: 'sticky',
        bottom: { xs: BOTTOM_NAVIGATION, sm: 8 },
        p: { xs: 1.5, sm: 2 },
        zIndex: 2,
        boxShadow: 3,
      }}
    >
      <OpenChange {...props} />
    </Paper>
  );
}
