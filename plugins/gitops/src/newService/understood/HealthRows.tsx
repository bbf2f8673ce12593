import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { SpecDraft } from '@slipway/plugin-gitops-common/spec';
import Stack from '@mui/material/Stack';
import { gitopsTranslationRef } from '../../translation';
import { FieldRow } from './FieldRow';
import { SmallField } from './SmallField';
import type { RowProps } from './UnderstoodForm';

type Probe = NonNullable<SpecDraft['health']>['liveness'];

/** Paths that tell whether the workload lives and is ready. */
export function HealthRows(props: RowProps) {
  const { model } = props;
  const { t } = useTranslationRef(gitopsTranslationRef);
  const { health = {} } = model.draft.spec;
  const edit = (name: 'liveness' | 'readiness', text: string) =>
    model.edit(`health.${name}`, text === '' ? undefined : { http: text });

  return (
    <FieldRow {...props} label={t('understood.readiness')} path="health">
      <Stack direction="row" spacing={1}>
        <SmallField
          label={t('understood.liveness')}
          value={pathOf(health.liveness)}
          onChange={text => edit('liveness', text)}
        />
        <SmallField
          label={t('understood.readiness')}
          value={pathOf(health.readiness)}
          onChange={text => edit('readiness', text)}
        />
      </Stack>
    </FieldRow>
  );
}

function pathOf(probe: Probe): string {
  return probe && typeof probe === 'object' && 'http' in probe
    ? String(probe.http)
    : '';
}
