import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ChangeSource } from '@slipway/plugin-gitops-common/api';
import Typography from '@mui/material/Typography';
import { useMemo } from 'react';
import { gitopsTranslationRef } from '../../translation';
import { ChangeDesk } from '../ChangeDesk';
import type { ChangeProps } from '../ChangeProps';
import { usePreview } from '../usePreview';

/** The released spec by today's renderer and standards. */
export function Renewal(props: ChangeProps) {
  const { release, onRefresh } = props;
  const { team, workload, environment } = release;
  const { t } = useTranslationRef(gitopsTranslationRef);
  const source = useMemo<ChangeSource>(
    () => ({ rerender: { team, workload } }),
    [team, workload],
  );
  const preview = usePreview(source, environment);
  return (
    <ChangeDesk
      title={t('change.rerenderTitle', { workload, environment })}
      release={release}
      source={source}
      preview={preview}
      onMoved={onRefresh}
    >
      <Typography>{t('rerender.help')}</Typography>
    </ChangeDesk>
  );
}
