import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  workloadSizes,
  type SpecDraft,
} from '@slipway/plugin-gitops-common/spec';
import Stack from '@mui/material/Stack';
import { memo } from 'react';
import { gitopsTranslationRef } from '../../translation';
import { Choice } from './Choice';
import { FieldRow } from './FieldRow';
import { useFormActions } from './FormActions';
import type { RowProps } from './RowProps';
import { SmallField } from './SmallField';

const PLACEHOLDERS = { cpu: '250m', memory: '256Mi', memoryLimit: '512Mi' };

/** Stands in the list for: no size of its own. */
const STANDARD = 'standard';

/** Size by the standards, or amounts of one's own. */
export const ResourceRows = memo(function PlainResourceRows(
  props: RowProps<SpecDraft['resources']>,
) {
  const { value = {}, notes } = props;
  const { t } = useTranslationRef(gitopsTranslationRef);
  const { edit } = useFormActions();
  const label = t('understood.size');
  const amounts = [
    ['cpu', t('understood.cpu')],
    ['memory', t('understood.memory')],
    ['memoryLimit', t('understood.memoryLimit')],
  ] as const;
  const options = {
    [STANDARD]: t('understood.standard'),
    ...Object.fromEntries(workloadSizes.map(size => [size, size])),
  };

  return (
    <FieldRow label={label} path="resources" notes={notes} removable>
      <Stack spacing={1.5}>
        <Choice
          label={label}
          value={value.size ?? STANDARD}
          options={options}
          onChange={size =>
            edit('resources.size', size === STANDARD ? undefined : size)
          }
        />
        <Stack direction="row" spacing={1}>
          {amounts.map(([key, name]) => (
            <SmallField
              key={key}
              label={name}
              placeholder={PLACEHOLDERS[key]}
              value={value[key]}
              onChange={text => edit(`resources.${key}`, text || undefined)}
            />
          ))}
        </Stack>
      </Stack>
    </FieldRow>
  );
});
