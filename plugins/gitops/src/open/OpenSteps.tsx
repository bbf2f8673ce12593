import { useTranslationRef } from '@backstage/frontend-plugin-api';
import LinearProgress from '@mui/material/LinearProgress';
import Stack from '@mui/material/Stack';
import Step from '@mui/material/Step';
import StepLabel from '@mui/material/StepLabel';
import Stepper from '@mui/material/Stepper';
import Typography from '@mui/material/Typography';
import { useTheme } from '@mui/material/styles';
import useMediaQuery from '@mui/material/useMediaQuery';
import { useEffect, useRef, useState } from 'react';
import { gitopsTranslationRef } from '../translation';
import { TaskLog } from './TaskLog';
import { openSteps } from './openThroughTask';

/** After this long a person wonders whether anything still happens. */
const SLOW_AFTER_MS = 5_000;

/** The opening on its way. */
export function OpenSteps(props: {
  step: (typeof openSteps)[number];
  log: readonly string[];
}) {
  const { step, log } = props;
  const { t } = useTranslationRef(gitopsTranslationRef);
  const narrow = useMediaQuery(useTheme().breakpoints.down('sm'));
  const [slow, setSlow] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The button that had the focus is gone.
    place.current?.focus();
    const timer = setTimeout(() => setSlow(true), SLOW_AFTER_MS);
    return () => clearTimeout(timer);
  }, []);
  const labels = {
    checking: t('open.checking'),
    starting: t('open.starting'),
    opening: t('open.opening'),
  };

  return (
    <Stack spacing={1} ref={place} tabIndex={-1} sx={{ outline: 0 }}>
      <LinearProgress aria-hidden />
      <Typography role="status" sx={{ position: 'absolute', left: -9999 }}>
        {labels[step]}
      </Typography>
      <Stepper
        activeStep={openSteps.indexOf(step)}
        orientation={narrow ? 'vertical' : 'horizontal'}
        sx={{ bgcolor: 'transparent', p: 0 }}
      >
        {openSteps.map(name => (
          <Step key={name}>
            <StepLabel>{labels[name]}</StepLabel>
          </Step>
        ))}
      </Stepper>
      {slow && (
        <Typography variant="body2" color="text.secondary">
          {t('open.slow')}
        </Typography>
      )}
      <TaskLog lines={log} />
    </Stack>
  );
}
