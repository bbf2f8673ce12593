import type { DocumentPath } from '@slipway/plugin-gitops-common';
import { valueAt } from '@slipway/plugin-gitops-common/path';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useId } from 'react';
import { FieldRow } from './FieldRow';
import type { RowProps } from './UnderstoodForm';

/** A field with a few possible values. */
export function SelectRow(
  props: RowProps & {
    label: string;
    path: DocumentPath;
    options: { value: string; label: string }[];
  },
) {
  const { model, label, path, options } = props;
  const id = useId();
  const value = valueAt(model.draft.spec, path);

  return (
    <FieldRow {...props} controlId={id}>
      <TextField
        id={id}
        select
        size="small"
        fullWidth
        value={options.some(option => option.value === value) ? value : ''}
        SelectProps={{ SelectDisplayProps: { 'aria-label': label } }}
        onChange={event => model.edit(path, event.target.value)}
      >
        {options.map(option => (
          <MenuItem key={option.value} value={option.value}>
            {option.label}
          </MenuItem>
        ))}
      </TextField>
    </FieldRow>
  );
}
