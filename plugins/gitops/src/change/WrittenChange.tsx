import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import { Age } from '../status/Age';
import { gitopsTranslationRef } from '../translation';
import { DifferenceTable } from './DifferenceTable';
import { PlannedFiles } from './PlannedFiles';
import type { PreviewState } from './usePreview';

/** What the backend would write: in words, then file by file. */
export function WrittenChange(props: {
  state: PreviewState;
  /** Whether the other side tells the differences of the spec. */
  tellsDifferences?: boolean;
}) {
  const { state, tellsDifferences } = props;
  const { t } = useTranslationRef(gitopsTranslationRef);
  const { preview, at, current, loading, error, reload } = state;
  const headingId = useId();
  const word = () => {
    if (loading) {
      return t('change.previewing');
    }
    return preview || error ? '' : t('change.choose');
  };

  return (
    <Paper
      component="section"
      variant="outlined"
      aria-labelledby={headingId}
      aria-busy={loading}
      sx={{ overflow: 'hidden', position: 'relative' }}
    >
      {loading && (
        <LinearProgress
          aria-hidden
          sx={{ position: 'absolute', top: 0, left: 0, right: 0, height: 2 }}
        />
      )}
      <Box
        sx={{
          px: 2,
          py: 1.5,
          display: 'flex',
          flexWrap: 'wrap',
          gap: 1,
          alignItems: 'baseline',
          justifyContent: 'space-between',
        }}
      >
        <Typography variant="h6" component="h2" id={headingId}>
          {t('change.written')}
        </Typography>
        {preview && at && (
          <Typography
            variant="body2"
            color="text.secondary"
            sx={{ display: 'flex', alignItems: 'baseline', gap: 0.5 }}
          >
            <span>
              {t('change.previewed')} <Age at={at} />
            </span>
            <Button size="small" onClick={reload}>
              {t('change.reload')}
            </Button>
          </Typography>
        )}
        <Typography
          variant="body2"
          color="text.secondary"
          role="status"
          sx={{ flexBasis: '100%', '&:empty': { position: 'absolute' } }}
        >
          {word()}
        </Typography>
      </Box>
      {preview && (
        <Box
          // What is not of the present choice steps back until it is.
          sx={{ opacity: current ? 1 : 0.55, transition: 'opacity 150ms' }}
        >
          {!tellsDifferences && (
            <DifferenceTable differences={preview.differences} />
          )}
          <PlannedFiles plan={preview.plan} />
        </Box>
      )}
    </Paper>
  );
}
