import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useId, useState } from 'react';
import { gitopsTranslationRef } from '../translation';

/** The log of the task, one click away. */
export function TaskLog(props: { lines: readonly string[] }) {
  const { t } = useTranslationRef(gitopsTranslationRef);
  const [shown, setShown] = useState(false);
  const id = useId();
  return (
    <Box>
      <Button
        size="small"
        color="inherit"
        aria-expanded={shown}
        aria-controls={id}
        onClick={() => setShown(!shown)}
      >
        {t(shown ? 'open.hideLog' : 'open.log')}
      </Button>
      <Box
        id={id}
        component="pre"
        hidden={!shown}
        tabIndex={0}
        aria-label={t('open.log')}
        sx={{
          m: 0,
          maxHeight: 160,
          overflow: 'auto',
          fontSize: '0.8rem',
          whiteSpace: 'pre-wrap',
        }}
      >
        {props.lines.length > 0 ? props.lines.join('\n') : t('open.noLog')}
      </Box>
    </Box>
  );
}
