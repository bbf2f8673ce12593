import TextField from '@mui/material/TextField';
import { useState } from 'react';

/**
 * An input whose text counts when the person leaves it or presses Enter. For
 * keys of a record: counted at every letter, a key on its way to its name would
 * run into another and swallow it.
 */
export function CommittedField(props: {
  label: string;
  value: string;
  onCommit(text: string): void;
  /** Says what is wrong with a text, which then does not count. */
  problemOf(text: string): string | undefined;
}) {
  const { label, value, onCommit, problemOf } = props;
  const [typed, setTyped] = useState<string>();
  const problem = typed === undefined ? undefined : problemOf(typed);
  const commit = () => {
    if (typed !== undefined && problem === undefined) {
      setTyped(undefined);
      if (typed !== value) {
        onCommit(typed);
      }
    }
  };
  return (
    <TextField
      size="small"
      label={label}
      value={typed ?? value}
      error={problem !== undefined}
      helperText={problem}
      InputLabelProps={{ shrink: true }}
      onChange={event => setTyped(event.target.value)}
      onBlur={commit}
      onKeyDown={event => event.key === 'Enter' && commit()}
      sx={{ width: '100%', minWidth: 0 }}
    />
  );
}
