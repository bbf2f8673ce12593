import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ChangeSource } from '@slipway/plugin-gitops-common/api';
import Typography from '@mui/material/Typography';
import { useMemo, useState } from 'react';
import { gitopsTranslationRef } from '../../translation';
import { ReleaseSkeleton } from '../ReleaseSkeleton';
import { ChangeDesk } from '../ChangeDesk';
import type { ChangeProps } from '../ChangeProps';
import { usePreview } from '../usePreview';
import { environmentBefore } from './environmentBefore';
import { PromotedFields } from './PromotedFields';

/** The spec of the environment before, all of it or field by field. */
export function Promotion(props: ChangeProps) {
  const { release, surroundings } = props;
  const { team, workload, environment } = release;
  const { t } = useTranslationRef(gitopsTranslationRef);
  const [left, setLeft] = useState<readonly string[]>([]);
  const from = environmentBefore(release, surroundings);
  const released = surroundings.workloads.find(
    entry => entry.team === team && entry.workload === workload,
  )?.environments;
  const whole = useMemo<ChangeSource | undefined>(
    () => (from ? { promote: { team, workload, from } } : undefined),
    [team, workload, from],
  );
  const all = usePreview(whole, environment);
  const paths = all.preview?.differences.map(({ path }) => path) ?? [];
  const fields = paths.filter(path => !left.includes(path));
  const isPart = fields.length < paths.length;
  const part: ChangeSource | undefined =
    from && isPart && fields.length > 0
      ? { promote: { team, workload, from, fields } }
      : undefined;
  const chosen = usePreview(part, environment);
  const isNone = isPart && fields.length === 0;
  const missing = () => {
    if (!from) {
      return t('promote.none', { environment });
    }
    return isNone ? t('promote.choose') : undefined;
  };

  return (
    <ChangeDesk
      title={t('change.promoteTitle', { workload, environment })}
      release={release}
      source={isPart ? part : whole}
      missing={missing()}
      preview={isPart ? chosen : all}
      tellsDifferences
      onMoved={all.reload}
    >
      {!from && <Typography>{t('promote.none', { environment })}</Typography>}
      {from && !all.preview && !all.error && (
        <ReleaseSkeleton heights={[40, 40, 40]} />
      )}
      {from && all.preview && (
        <PromotedFields
          from={from}
          environment={environment}
          isFirst={!released?.includes(environment)}
          differences={all.preview.differences}
          left={left}
          onChange={setLeft}
        />
      )}
    </ChangeDesk>
  );
}
