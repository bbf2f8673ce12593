import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import { useEffect, useRef } from 'react';
import { gitopsTranslationRef } from '../../translation';
import type { Opening } from './useOpenChange';

/** The link, and what happens next. */
export function OpenedChange(props: {
  opening: Extract<Opening, { state: 'done' | 'nothing-to-do' }>;
  environment: string;
  onAnother(): void;
}) {
  const { opening, environment, onAnother } = props;
  const { t } = useTranslationRef(gitopsTranslationRef);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus(), []);

  const another = <Button onClick={onAnother}>{t('open.another')}</Button>;
  if (opening.state === 'nothing-to-do') {
    return (
      <Alert severity="info" ref={place} tabIndex={-1} action={another}>
        {t('open.nothingToDo')}
      </Alert>
    );
  }
  const { pullRequest } = opening.change;
  return (
    <Alert severity="success" ref={place} tabIndex={-1} action={another}>
      <AlertTitle component="h2">
        {t(opening.status === 'adopted' ? 'open.adopted' : 'open.done')}
      </AlertTitle>
      <Stack spacing={0.25}>
        {pullRequest && (
          <Link to={pullRequest.url}>
            {t('open.toPullRequest')} #{pullRequest.number}
          </Link>
        )}
        <span>{t('open.nextReview')}</span>
        <span>{t('open.nextSync', { environment })}</span>
        <span>{t('open.nextLook')}</span>
      </Stack>
    </Alert>
  );
}
