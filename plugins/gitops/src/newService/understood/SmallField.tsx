import TextField from '@mui/material/TextField';
import { memo, useId } from 'react';
import { Suggestions } from './Suggestions';

/** A small input within a row, labelled by a text of its own or in silence. */
export const SmallField = memo(function PlainSmallField(props: {
  label: string;
  value: string | number | undefined;
  onChange(text: string): void;
  /** Whether the label is only for the ear, because the eye has a heading. */
  silent?: boolean;
  type?: 'text' | 'number';
  placeholder?: string;
  width?: number | string;
  multiline?: boolean;
  suggestions?: readonly string[];
}) {
  const { label, value, onChange, silent, type = 'text', suggestions } = props;
  const listId = useId();
  return (
    <>
      <TextField
        size="small"
        label={silent ? undefined : label}
        type={type}
        value={value ?? ''}
        placeholder={props.placeholder}
        multiline={props.multiline}
        maxRows={8}
        InputLabelProps={{ shrink: true }}
        inputProps={{
          ...(silent && { 'aria-label': label }),
          ...(suggestions && { list: listId }),
          ...(type === 'number' && { min: 1, inputMode: 'numeric' }),
        }}
        onChange={event => onChange(event.target.value)}
        sx={{
          width: props.width ?? '100%',
          minWidth: 0,
          flexShrink: props.width ? 0 : 1,
        }}
      />
      {suggestions && <Suggestions id={listId} values={suggestions} />}
    </>
  );
});

/** The number that was typed, nothing for an empty field. */
export function numberIn(text: string): number | undefined {
  return text.trim() === '' ? undefined : Number(text);
}
