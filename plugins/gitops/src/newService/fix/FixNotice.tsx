import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { gitopsTranslationRef } from '../../translation';
import type { Fix } from './parseFix';
import type { FixedValue } from './useFixBeginning';

/** What was filled in, value by value, and the way back. */
export function FixNotice(props: {
  release: Fix['release'];
  values: readonly FixedValue[];
  onLeave(): void;
}) {
  const { release, values, onLeave } = props;
  const { t } = useTranslationRef(gitopsTranslationRef);
  const { team, workload, environment } = release;
  const names = { workload: `${team}/${workload}`, environment };
  const text = (value: unknown) =>
    value === undefined || value === null ? t('fix.nothing') : asWords(value);

  return (
    <Alert
      severity="info"
      action={
        <Button color="inherit" onClick={onLeave}>
          {t(values.length === 0 ? 'fix.leaveEdit' : 'fix.leave')}
        </Button>
      }
    >
      {values.length === 0 ? (
        <strong>{t('fix.released', names)}</strong>
      ) : (
        <>
          <strong>{t('fix.title', names)}</strong>
          <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
            {values.map(({ path, before, after }) => (
              <li key={path}>
                <code>{path}</code> {text(before)} → {text(after)}
                {text(before) === text(after) && ` ${t('fix.already')}`}
              </li>
            ))}
          </Box>
        </>
      )}{' '}
      {t('fix.kept')}
    </Alert>
  );
}

function asWords(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
