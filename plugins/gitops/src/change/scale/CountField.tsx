import TextField from '@mui/material/TextField';

/** A number of replicas. */
export function CountField(props: {
  label: string;
  value: string;
  onChange(value: string): void;
}) {
  const { label, value, onChange } = props;
  return (
    <TextField
      size="small"
      type="number"
      label={label}
      value={value}
      onChange={event => onChange(event.target.value)}
      inputProps={{ min: 1, max: 500, step: 1 }}
      sx={{ width: 120, my: 0.5 }}
    />
  );
}
