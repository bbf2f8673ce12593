import Stack from '@mui/material/Stack';
import type { ReactNode } from 'react';
import { AddItemButton } from './AddItemButton';
import { RemoveButton } from './RemoveButton';

/** Items of a list, each with its controls and a way out, and one to add. */
export function ItemList(props: {
  items: readonly { what: string; controls: ReactNode }[];
  addLabel: string;
  onAdd(): void;
  onRemove(index: number): void;
}) {
  const { items, addLabel, onAdd, onRemove } = props;
  return (
    <Stack spacing={1} sx={{ pt: 0.75 }}>
      {items.map(({ what, controls }, index) => (
        <Stack direction="row" spacing={1} key={index} alignItems="start">
          {controls}
          <RemoveButton what={what} onClick={() => onRemove(index)} />
        </Stack>
      ))}
      <AddItemButton label={addLabel} onClick={onAdd} />
    </Stack>
  );
}
