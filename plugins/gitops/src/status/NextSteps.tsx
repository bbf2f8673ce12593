import { useRouteRef, useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ReleaseName } from '@slipway/plugin-gitops-common';
import type { NextStep } from '@slipway/plugin-gitops-common/diagnosis';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { Link } from 'react-router-dom';
import { newServiceRouteRef } from '../routes';
import { gitopsTranslationRef } from '../translation';
import { fixLink } from './fixLink';

/** What a person can do; a change in Git opens the form with it filled in. */
export function NextSteps(props: {
  steps: readonly NextStep[];
  /** Release that a change would be of, where it is known. */
  release?: ReleaseName;
}) {
  const { steps, release } = props;
  const { t } = useTranslationRef(gitopsTranslationRef);
  const toNewService = useRouteRef(newServiceRouteRef);

  return (
    <Box component="ul" sx={{ m: 0, mt: 0.5, pl: 2.5 }}>
      {steps.map(({ text, change }) => (
        <Typography component="li" variant="body2" key={text} sx={{ mb: 0.5 }}>
          {text}
          {change && release && toNewService && (
            <Button
              component={Link}
              to={fixLink(toNewService(), { release, edits: change.edits })}
              size="small"
              variant="outlined"
              aria-label={t('status.fixOf', { step: text })}
              sx={{ ml: 1, textTransform: 'none' }}
            >
              {t('status.fix')}
            </Button>
          )}
        </Typography>
      ))}
    </Box>
  );
}
