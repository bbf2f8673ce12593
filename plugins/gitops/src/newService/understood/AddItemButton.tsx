import Add from '@mui/icons-material/Add';
import Button from '@mui/material/Button';

/** Appends an item to a list of the form. */
export function AddItemButton(props: { label: string; onClick(): void }) {
  return (
    <Button
      size="small"
      startIcon={<Add />}
      onClick={props.onClick}
      sx={{ alignSelf: 'start' }}
    >
      {props.label}
    </Button>
  );
}
