import type { DocumentPath } from '@slipway/plugin-gitops-common';
import { valueAt } from '@slipway/plugin-gitops-common/path';
import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import { useId } from 'react';
import { FieldRow } from './FieldRow';
import type { RowProps } from './UnderstoodForm';

/** A field that is one line of text. */
export function TextRow(
  props: RowProps & {
    label: string;
    path: DocumentPath;
    suggestions?: readonly string[];
  },
) {
  const { model, label, path, suggestions } = props;
  const id = useId();
  const value = valueAt(model.draft.spec, path);
  const text = value === undefined ? '' : String(value);
  const described = { 'aria-describedby': `${id}-origin` };

  return (
    <FieldRow {...props} controlId={id}>
      {suggestions && suggestions.length > 0 ? (
        <Autocomplete
          id={id}
          freeSolo
          disableClearable
          options={[...suggestions]}
          inputValue={text}
          value={text}
          onInputChange={(event, next) =>
            event && next !== text && model.edit(path, next || undefined)
          }
          renderInput={params => (
            <TextField {...params} size="small" fullWidth />
          )}
        />
      ) : (
        <TextField
          id={id}
          size="small"
          fullWidth
          value={text}
          inputProps={{ ...described, 'aria-label': label }}
          onChange={event => model.edit(path, event.target.value || undefined)}
        />
      )}
    </FieldRow>
  );
}
