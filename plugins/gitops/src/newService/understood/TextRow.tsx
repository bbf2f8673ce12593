import type { DocumentPath } from '@slipway/plugin-gitops-common';
import TextField from '@mui/material/TextField';
import { memo, useId } from 'react';
import { FieldRow } from './FieldRow';
import { useFormActions } from './FormActions';
import type { RowProps } from './RowProps';
import { Suggestions } from './Suggestions';

/** A field that is one line of text, with suggestions or without. */
export const TextRow = memo(function PlainTextRow(
  props: RowProps<string | undefined> & {
    label: string;
    path: DocumentPath;
    suggestions?: readonly string[];
    removable?: boolean;
  },
) {
  const { value = '', label, path, suggestions, notes, removable } = props;
  const { edit } = useFormActions();
  const id = useId();
  const listId = `${id}-list`;

  return (
    <FieldRow
      label={label}
      path={path}
      notes={notes}
      controlId={id}
      removable={removable}
    >
      <TextField
        id={id}
        size="small"
        fullWidth
        error={notes.problems.length > 0}
        value={value}
        inputProps={{
          'aria-describedby': `${id}-notes`,
          ...(suggestions && { list: listId }),
        }}
        onChange={event => edit(path, event.target.value || undefined)}
      />
      {suggestions && <Suggestions id={listId} values={suggestions} />}
    </FieldRow>
  );
});
