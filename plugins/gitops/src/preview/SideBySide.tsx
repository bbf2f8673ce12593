import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import { useTheme } from '@mui/material/styles';
import useMediaQuery from '@mui/material/useMediaQuery';
import { useId, useState, type ReactNode } from 'react';
import { gitopsTranslationRef } from '../translation';

/** Form and preview beside each other; on a phone, behind two tabs. */
export function SideBySide(props: {
  /** What is decided on the left. */
  form: ReactNode;
  /** The word of its tab. */
  formLabel: string;
  preview: ReactNode;
  /** Numbers that the preview's tab tells. */
  files: number;
  findings: number;
}) {
  const { preview, files, findings } = props;
  const { t } = useTranslationRef(gitopsTranslationRef);
  const narrow = useMediaQuery(useTheme().breakpoints.down('md'));
  const [tab, setTab] = useState<'form' | 'preview'>('form');
  const id = useId();
  const form = (
    <Paper variant="outlined" sx={{ p: 2 }}>
      {props.form}
    </Paper>
  );

  if (!narrow) {
    return (
      <Box
        sx={{
          display: 'grid',
          gap: 3,
          gridTemplateColumns: 'minmax(380px, 9fr) minmax(0, 12fr)',
          alignItems: 'start',
          // What has the focus is not behind the bar below.
          '& :is(input, select, textarea, button)': { scrollMarginBottom: 120 },
        }}
      >
        {form}
        <Box sx={{ minWidth: 0 }}>{preview}</Box>
      </Box>
    );
  }
  return (
    <Box>
      <Tabs
        value={tab}
        onChange={(_, value) => setTab(value)}
        aria-label={t('newService.views')}
        variant="fullWidth"
        sx={{ mb: 2 }}
      >
        <Tab
          value="form"
          id={`${id}-form`}
          aria-controls={`${id}-panel`}
          label={props.formLabel}
        />
        <Tab
          value="preview"
          id={`${id}-preview`}
          aria-controls={`${id}-panel`}
          label={t('newService.tabPreview', {
            files: t('newService.tabFiles', { count: files }),
            findings: t('newService.tabFindings', { count: findings }),
          })}
        />
      </Tabs>
      <Box
        role="tabpanel"
        id={`${id}-panel`}
        aria-labelledby={`${id}-${tab}`}
        sx={{
          '& :is(input, select, textarea, button)': { scrollMarginBottom: 140 },
        }}
      >
        {tab === 'form' ? form : preview}
      </Box>
    </Box>
  );
}
