import TextField from '@mui/material/TextField';

/** A small, labelled input within a row. */
export function SmallField(props: {
  label: string;
  value: string | number | undefined;
  onChange(text: string): void;
  type?: 'text' | 'number';
  placeholder?: string;
  width?: number | string;
}) {
  const { label, value, onChange, type = 'text', placeholder, width } = props;
  return (
    <TextField
      size="small"
      label={label}
      type={type}
      value={value ?? ''}
      placeholder={placeholder}
      InputLabelProps={{ shrink: true }}
      inputProps={type === 'number' ? { min: 1, inputMode: 'numeric' } : {}}
      onChange={event => onChange(event.target.value)}
      sx={{ width: width ?? '100%', minWidth: 0 }}
    />
  );
}

/** The number that was typed, nothing for an empty field. */
export function numberIn(text: string): number | undefined {
  return text.trim() === '' ? undefined : Number(text);
}
