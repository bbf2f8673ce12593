import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ChangeSource } from '@slipway/plugin-gitops-common/api';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import { useMemo, useState } from 'react';
import { gitopsTranslationRef } from '../../translation';
import { ReleaseSkeleton } from '../ReleaseSkeleton';
import { ChangeDesk } from '../ChangeDesk';
import type { ChangeProps } from '../ChangeProps';
import { usePreview } from '../usePreview';
import { StepWords } from './StepWords';

/** The next step of taking a workload out of an environment. */
export function Decommissioning(props: ChangeProps) {
  const { release, onRefresh } = props;
  const { team, workload, environment } = release;
  const { t } = useTranslationRef(gitopsTranslationRef);
  const [typed, setTyped] = useState('');
  const source = useMemo<ChangeSource>(
    () => ({ decommission: { team, workload } }),
    [team, workload],
  );
  const state = usePreview(source, environment);
  const step = state.preview?.decommission;

  return (
    <ChangeDesk
      title={t('change.decommissionTitle', { workload, environment })}
      release={release}
      source={source}
      missing={
        typed.trim() === workload ? undefined : t('decommission.confirmMissing')
      }
      preview={state}
      tellsDifferences
      onMoved={onRefresh}
    >
      {!step && !state.error && <ReleaseSkeleton heights={[60, 120]} />}
      {step && (
        <Stack spacing={2}>
          <StepWords step={step} />
          <TextField
            size="small"
            label={t('decommission.confirm', { workload })}
            value={typed}
            autoComplete="off"
            onChange={event => setTyped(event.target.value)}
          />
        </Stack>
      )}
    </ChangeDesk>
  );
}
