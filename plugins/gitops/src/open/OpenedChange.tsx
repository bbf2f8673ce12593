import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useEffect, useRef } from 'react';
import { MyChangesLink } from '../myChanges/MyChangesLink';
import { gitopsTranslationRef } from '../translation';
import type { Opening } from './useOpenChange';

/** The link, and what happens next. */
export function OpenedChange(props: {
  opening: Extract<Opening, { state: 'done' | 'nothing-to-do' }>;
  environment: string;
  /** What the person can do after it. */
  another: string;
  onAnother(): void;
}) {
  const { opening, environment, onAnother } = props;
  const { t } = useTranslationRef(gitopsTranslationRef);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus(), []);

  const another = (
    <Button color="inherit" onClick={onAnother}>
      {props.another}
    </Button>
  );
  if (opening.state === 'nothing-to-do') {
    return (
      <Alert severity="info" ref={place} tabIndex={-1} action={another}>
        {t('open.nothingToDo')}
      </Alert>
    );
  }
  const titles = {
    opened: t('open.done'),
    adopted: t('open.adopted'),
    appended: t('open.appended'),
  };
  const { pullRequest } = opening.change;
  return (
    <Alert
      severity="success"
      ref={place}
      tabIndex={-1}
      action={another}
      sx={{ flexWrap: { xs: 'wrap', sm: 'nowrap' } }}
    >
      <AlertTitle component="h2">{titles[opening.status]}</AlertTitle>
      {pullRequest && (
        <Link to={pullRequest.url}>
          {t('open.toPullRequest', { number: String(pullRequest.number) })}
        </Link>
      )}
      <Box component="ol" sx={{ m: 0, mt: 0.5, pl: 2.5 }}>
        <li>{t('open.nextReview')}</li>
        <li>{t('open.nextSync', { environment })}</li>
        <li>{t('open.nextLook')}</li>
      </Box>
      <MyChangesLink />
      {opening.warnings.length > 0 && (
        <Box sx={{ mt: 1 }}>
          {t('open.warnings')}
          <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
            {opening.warnings.map(warning => (
              <li key={warning}>{warning}</li>
            ))}
          </Box>
        </Box>
      )}
    </Alert>
  );
}
