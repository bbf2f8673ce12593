import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Skeleton from '@mui/material/Skeleton';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useEffect, useState } from 'react';
import { gitopsTranslationRef } from '../translation';

const SLOW_AFTER_MS = 3_000;

/** What is to come, and a word when that takes long. */
export function StatusSkeleton(props: {
  heights: readonly number[];
  /** What is said while it is waited for; that what runs is read, unless given. */
  words?: { loading: string; slow: string };
}) {
  const { t } = useTranslationRef(gitopsTranslationRef);
  const { words = { loading: t('status.loading'), slow: t('status.slow') } } =
    props;
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), SLOW_AFTER_MS);
    return () => clearTimeout(timer);
  }, []);

  return (
    <Stack spacing={1} aria-busy="true">
      <Typography variant="body2" color="text.secondary" role="status">
        {slow ? words.slow : words.loading}
      </Typography>
      {props.heights.map((height, index) => (
        <Skeleton key={index} variant="rounded" height={height} />
      ))}
    </Stack>
  );
}
