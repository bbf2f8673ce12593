import type {
  HealthStatusCode,
  OperationPhase,
  SyncStatusCode,
} from '@slipway/plugin-gitops-common/status';
import AutorenewOutlined from '@mui/icons-material/AutorenewOutlined';
import CheckCircleOutlined from '@mui/icons-material/CheckCircleOutlined';
import ErrorOutlined from '@mui/icons-material/ErrorOutlined';
import HelpOutlined from '@mui/icons-material/HelpOutlined';
import PauseCircleOutlined from '@mui/icons-material/PauseCircleOutlined';
import RemoveCircleOutlined from '@mui/icons-material/RemoveCircleOutlined';
import SyncProblemOutlined from '@mui/icons-material/SyncProblemOutlined';
import Box from '@mui/material/Box';
import type { ElementType } from 'react';

interface Look {
  Icon: ElementType;
  color: 'success' | 'info' | 'warning' | 'error' | 'disabled';
}

type Word = SyncStatusCode | HealthStatusCode | OperationPhase;

const GOOD: Look = { Icon: CheckCircleOutlined, color: 'success' };
const MOVING: Look = { Icon: AutorenewOutlined, color: 'info' };
const BAD: Look = { Icon: ErrorOutlined, color: 'error' };
const UNKNOWN: Look = { Icon: HelpOutlined, color: 'disabled' };

const LOOKS: Record<Word, Look> = {
  Synced: GOOD,
  OutOfSync: { Icon: SyncProblemOutlined, color: 'warning' },
  Healthy: GOOD,
  Suspended: { Icon: PauseCircleOutlined, color: 'info' },
  Progressing: MOVING,
  Missing: { Icon: RemoveCircleOutlined, color: 'warning' },
  Degraded: BAD,
  Running: MOVING,
  Terminating: { Icon: PauseCircleOutlined, color: 'warning' },
  Failed: BAD,
  Error: BAD,
  Succeeded: GOOD,
  Unknown: UNKNOWN,
};

/** Upstream's word with a sign of its own; a word it added since, as it is. */
export function StatusWord(props: { word: string }) {
  const { word } = props;
  const { Icon, color } = Object.hasOwn(LOOKS, word)
    ? LOOKS[word as Word]
    : UNKNOWN;
  return (
    <Box
      component="span"
      sx={{
        display: 'inline-flex',
        alignItems: 'center',
        gap: 0.5,
        whiteSpace: 'nowrap',
      }}
    >
      <Icon color={color} aria-hidden sx={{ fontSize: '1.1em' }} />
      {word}
    </Box>
  );
}
