import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { SpecDraft } from '@slipway/plugin-gitops-common/spec';
import Stack from '@mui/material/Stack';
import { memo } from 'react';
import { gitopsTranslationRef } from '../../translation';
import { FieldRow } from './FieldRow';
import { useFormActions } from './FormActions';
import type { RowProps } from './RowProps';
import { SmallField } from './SmallField';

type Probe = NonNullable<SpecDraft['health']>['liveness'];

/** The person's word for: there is no such probe. */
const NONE = 'none';

/**
 * HTTP paths that tell whether the workload lives and is ready. Probes of other
 * kinds have rows of their own among the other fields.
 */
export const HealthRows = memo(function PlainHealthRows(
  props: RowProps<SpecDraft['health']>,
) {
  const { value = {}, notes } = props;
  const { t } = useTranslationRef(gitopsTranslationRef);
  const { edit } = useFormActions();
  const labels = {
    liveness: t('understood.liveness'),
    readiness: t('understood.readiness'),
  };

  return (
    <FieldRow
      label={t('understood.health')}
      path="health"
      notes={notes}
      removable
    >
      <Stack direction="row" spacing={1} sx={{ pt: 0.75 }}>
        {(['liveness', 'readiness'] as const).map(name => {
          const probe = value[name];
          const text = httpPath(probe);
          return (
            text !== undefined && (
              <SmallField
                key={name}
                label={labels[name]}
                value={text}
                placeholder="/healthz"
                onChange={typed =>
                  edit(`health.${name}`, probeFor(probe, typed))
                }
              />
            )
          );
        })}
      </Stack>
    </FieldRow>
  );
});

/** Path of an HTTP probe, empty without a probe, nothing for another kind. */
function httpPath(probe: Probe): string | undefined {
  if (probe === undefined || probe === NONE) {
    return probe ?? '';
  }
  return typeof probe === 'object' && 'http' in probe
    ? probe.http ?? ''
    : undefined;
}

function probeFor(probe: Probe, text: string) {
  if (text === '' || text === NONE) {
    return text || undefined;
  }
  return { ...(typeof probe === 'object' && probe), http: text };
}
