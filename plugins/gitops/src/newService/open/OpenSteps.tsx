import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import Stack from '@mui/material/Stack';
import Step from '@mui/material/Step';
import StepLabel from '@mui/material/StepLabel';
import Stepper from '@mui/material/Stepper';
import { useState } from 'react';
import { gitopsTranslationRef } from '../../translation';
import { openSteps } from './useOpenChange';

/** The opening on its way, with its log one click away. */
export function OpenSteps(props: {
  step: (typeof openSteps)[number];
  log: readonly string[];
}) {
  const { step, log } = props;
  const { t } = useTranslationRef(gitopsTranslationRef);
  const [shown, setShown] = useState(false);
  const labels = {
    checking: t('open.checking'),
    starting: t('open.starting'),
    committing: t('open.committing'),
    opening: t('open.opening'),
  };

  return (
    <Stack spacing={1.5} role="status" aria-label={labels[step]}>
      <LinearProgress aria-hidden />
      <Stack direction="row" alignItems="center" spacing={2}>
        <Stepper activeStep={openSteps.indexOf(step)} sx={{ flex: 1 }}>
          {openSteps.map(name => (
            <Step key={name}>
              <StepLabel>{labels[name]}</StepLabel>
            </Step>
          ))}
        </Stepper>
        <Button aria-expanded={shown} onClick={() => setShown(!shown)}>
          {t('open.log')}
        </Button>
      </Stack>
      {shown && (
        <Box component="pre" sx={{ m: 0, maxHeight: 160, overflow: 'auto' }}>
          {log.join('\n')}
        </Box>
      )}
    </Stack>
  );
}
