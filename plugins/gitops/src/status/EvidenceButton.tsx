import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Evidence } from '@slipway/plugin-gitops-common/status';
import { VisuallyHidden } from '@slipway/plugin-gitops-react';
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Popover from '@mui/material/Popover';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { gitopsTranslationRef } from '../translation';
import { resourceTitle } from './resourceTitle';

/** A number that opens what a sentence rests on: object, field and text. */
export function EvidenceButton(props: { evidence: Evidence; number: number }) {
  const { evidence, number } = props;
  const { t } = useTranslationRef(gitopsTranslationRef);
  const [anchor, setAnchor] = useState<HTMLElement>();
  const title = t('status.evidence', { number: String(number) });

  return (
    <>
      <Link
        component="button"
        type="button"
        variant="body2"
        aria-haspopup="dialog"
        aria-expanded={anchor !== undefined}
        onClick={event => setAnchor(event.currentTarget)}
        sx={{ verticalAlign: 'baseline', mx: 0.25 }}
      >
        <VisuallyHidden>{t('status.evidenceWord')}</VisuallyHidden>{' '}
        {`[${number}]`}
      </Link>
      <Popover
        open={anchor !== undefined}
        anchorEl={anchor}
        onClose={() => setAnchor(undefined)}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
        slotProps={{
          paper: {
            role: 'dialog',
            'aria-label': title,
            sx: { p: 2, maxWidth: 560 },
          },
        }}
      >
        <Typography variant="subtitle2">
          {evidence.resource
            ? resourceTitle(evidence.resource)
            : t('status.evidenceApplication')}
        </Typography>
        <Typography variant="body2" color="text.secondary">
          {evidence.field}
        </Typography>
        <Box
          component="pre"
          // What does not fit is scrolled to by keyboard as well.
          tabIndex={0}
          sx={{
            m: 0,
            mt: 1,
            maxHeight: 320,
            overflow: 'auto',
            whiteSpace: 'pre-wrap',
            overflowWrap: 'anywhere',
            fontSize: '0.82rem',
          }}
        >
          {evidence.text}
        </Box>
      </Popover>
    </>
  );
}
