import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Visibility } from '@slipway/plugin-gitops-common/spec';
import MenuItem from '@mui/material/MenuItem';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import { gitopsTranslationRef } from '../../translation';
import { FieldRow } from './FieldRow';
import { SmallField } from './SmallField';
import type { RowProps } from './UnderstoodForm';

/** Who reaches the workload, and under which host and path. */
export function ExposeRows(props: RowProps) {
  const { model } = props;
  const { t } = useTranslationRef(gitopsTranslationRef);
  const expose = model.draft.spec.expose ?? {};
  const options: [Visibility, string][] = [
    ['none', t('understood.reachedNone')],
    ['internal', t('understood.reachedInternal')],
    ['public', t('understood.reachedPublic')],
  ];

  return (
    <FieldRow {...props} label={t('understood.reached')} path="expose">
      <Stack spacing={1}>
        <TextField
          select
          size="small"
          value={expose.visibility ?? ''}
          SelectProps={{
            SelectDisplayProps: { 'aria-label': t('understood.reached') },
          }}
          onChange={event =>
            model.edit('expose.visibility', event.target.value)
          }
        >
          {options.map(([value, label]) => (
            <MenuItem key={value} value={value}>
              {label}
            </MenuItem>
          ))}
        </TextField>
        {expose.visibility !== 'none' && (
          <Stack direction="row" spacing={1}>
            <SmallField
              label={t('understood.host')}
              value={expose.host}
              placeholder={t('understood.standard')}
              onChange={host => model.edit('expose.host', host || undefined)}
            />
            <SmallField
              label={t('understood.path')}
              value={expose.path}
              placeholder="/"
              width={130}
              onChange={path => model.edit('expose.path', path || undefined)}
            />
          </Stack>
        )}
      </Stack>
    </FieldRow>
  );
}
