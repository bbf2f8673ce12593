import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { workloadSizes } from '@slipway/plugin-gitops-common/spec';
import MenuItem from '@mui/material/MenuItem';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import { gitopsTranslationRef } from '../../translation';
import { FieldRow } from './FieldRow';
import { SmallField } from './SmallField';
import type { RowProps } from './UnderstoodForm';

/** Size by the standards, or amounts of one's own. */
export function ResourceRows(props: RowProps) {
  const { model } = props;
  const { t } = useTranslationRef(gitopsTranslationRef);
  const { resources = {} } = model.draft.spec;
  const amounts = [
    ['cpu', t('understood.cpu'), '250m'],
    ['memory', t('understood.memory'), '256Mi'],
    ['memoryLimit', t('understood.memoryLimit'), '512Mi'],
  ] as const;

  return (
    <FieldRow {...props} label={t('understood.size')} path="resources">
      <Stack direction="row" spacing={1}>
        <TextField
          select
          size="small"
          value={resources.size ?? ''}
          SelectProps={{
            displayEmpty: true,
            SelectDisplayProps: { 'aria-label': t('understood.size') },
          }}
          sx={{ minWidth: 104 }}
          onChange={event =>
            model.edit('resources.size', event.target.value || undefined)
          }
        >
          <MenuItem value="">{t('understood.standard')}</MenuItem>
          {workloadSizes.map(size => (
            <MenuItem key={size} value={size}>
              {size}
            </MenuItem>
          ))}
        </TextField>
        {amounts.map(([key, label, placeholder]) => (
          <SmallField
            key={key}
            label={label}
            placeholder={placeholder}
            value={resources[key]}
            onChange={text => model.edit(`resources.${key}`, text || undefined)}
          />
        ))}
      </Stack>
    </FieldRow>
  );
}
