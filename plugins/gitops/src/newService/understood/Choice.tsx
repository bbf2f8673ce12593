import TextField from '@mui/material/TextField';

/**
 * One of a few values. The browser's own select: quick to render, and known to
 * every keyboard, screen reader and phone.
 */
export function Choice(props: {
  id?: string;
  /** Its accessible name. */
  label: string;
  value: string | undefined;
  options: Readonly<Record<string, string>>;
  onChange(value: string): void;
  width?: number | string;
}) {
  const { id, label, value, options, onChange, width = '100%' } = props;
  const known = value !== undefined && value in options;
  return (
    <TextField
      id={id}
      select
      size="small"
      value={known ? value : ''}
      SelectProps={{ native: true }}
      inputProps={{
        'aria-label': label,
        ...(id && { 'aria-describedby': `${id}-notes` }),
      }}
      onChange={event => onChange(event.target.value)}
      sx={{ width, minWidth: 0, '& option': { color: 'initial' } }}
    >
      {!known && <option value="" disabled hidden />}
      {Object.entries(options).map(([key, text]) => (
        <option key={key} value={key}>
          {text}
        </option>
      ))}
    </TextField>
  );
}
