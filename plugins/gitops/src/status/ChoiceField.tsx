import { useTranslationRef } from '@backstage/frontend-plugin-api';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { gitopsTranslationRef } from '../translation';

/** A filter by one value; the empty one is everything. */
export function ChoiceField(props: {
  label: string;
  value: string;
  options: readonly { value: string; label: string }[];
  onChange(value: string): void;
}) {
  const { label, value, options, onChange } = props;
  const { t } = useTranslationRef(gitopsTranslationRef);
  // A value of an old address may be none of today's.
  const known = options.some(option => option.value === value);
  return (
    <TextField
      select
      size="small"
      label={label}
      value={value}
      onChange={event => onChange(event.target.value)}
      InputLabelProps={{ shrink: true }}
      SelectProps={{ displayEmpty: true }}
      sx={{ minWidth: 140 }}
    >
      <MenuItem value="">{t('status.all')}</MenuItem>
      {!known && value !== '' && <MenuItem value={value}>{value}</MenuItem>}
      {options.map(option => (
        <MenuItem key={option.value} value={option.value}>
          {option.label}
        </MenuItem>
      ))}
    </TextField>
  );
}

/** Each value once, as an option, in order. */
export function optionsOf(
  values: readonly (string | undefined)[],
): { value: string; label: string }[] {
  return [...new Set(values)]
    .filter(value => value !== undefined)
    .sort()
    .map(value => ({ value, label: value }));
}
