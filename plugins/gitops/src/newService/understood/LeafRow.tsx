import type { DocumentPath } from '@slipway/plugin-gitops-common';
import TextField from '@mui/material/TextField';
import { memo, useId } from 'react';
import { FieldRow } from './FieldRow';
import { useFormActions } from './FormActions';
import type { Leaf } from './otherLeaves';
import type { RowProps } from './RowProps';

/** A field without a row of its own, under its path in the spec. */
export const LeafRow = memo(function PlainLeafRow(
  props: RowProps<Leaf['value']> & { path: DocumentPath },
) {
  const { value, path, notes } = props;
  const { edit } = useFormActions();
  const id = useId();
  return (
    <FieldRow label={path} path={path} notes={notes} controlId={id} removable>
      <TextField
        id={id}
        size="small"
        fullWidth
        multiline={typeof value === 'string' && value.includes('\n')}
        maxRows={8}
        value={String(value)}
        error={notes.problems.length > 0}
        inputProps={{ 'aria-describedby': `${id}-notes` }}
        onChange={event => edit(path, sameKind(value, event.target.value))}
      />
    </FieldRow>
  );
});

/** A number stays one while it can be read as one, `true` and `false` alike. */
function sameKind(before: Leaf['value'], text: string): Leaf['value'] {
  if (typeof before === 'number' && /^-?\d+$/.test(text)) {
    return Number(text);
  }
  if (typeof before === 'boolean' && /^(true|false)$/.test(text)) {
    return text === 'true';
  }
  return text;
}
