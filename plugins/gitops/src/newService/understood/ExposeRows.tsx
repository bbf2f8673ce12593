import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { SpecDraft, Visibility } from '@slipway/plugin-gitops-common/spec';
import Stack from '@mui/material/Stack';
import { memo } from 'react';
import { gitopsTranslationRef } from '../../translation';
import { Choice } from './Choice';
import { FieldRow } from './FieldRow';
import { useFormActions } from './FormActions';
import type { RowProps } from './RowProps';
import { SmallField } from './SmallField';

/** Who reaches the workload, and under which host and path. */
export const ExposeRows = memo(function PlainExposeRows(
  props: RowProps<SpecDraft['expose']>,
) {
  const { value = {}, notes } = props;
  const { t } = useTranslationRef(gitopsTranslationRef);
  const { edit } = useFormActions();
  const label = t('understood.reached');
  const options: Record<Visibility, string> = {
    none: t('understood.reachedNone'),
    internal: t('understood.reachedInternal'),
    public: t('understood.reachedPublic'),
  };

  return (
    <FieldRow label={label} path="expose" notes={notes} removable>
      <Stack spacing={1.5}>
        <Choice
          label={label}
          value={value.visibility}
          options={options}
          onChange={visibility => edit('expose.visibility', visibility)}
        />
        {value.visibility !== 'none' && (
          <Stack direction="row" spacing={1}>
            <SmallField
              label={t('understood.host')}
              value={value.host}
              placeholder={t('understood.standard')}
              onChange={host => edit('expose.host', host || undefined)}
            />
            <SmallField
              label={t('understood.path')}
              value={value.path}
              placeholder="/"
              width={130}
              onChange={path => edit('expose.path', path || undefined)}
            />
          </Stack>
        )}
      </Stack>
    </FieldRow>
  );
});
