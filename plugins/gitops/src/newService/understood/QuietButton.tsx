import IconButton from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import type { ReactNode } from 'react';

/** An icon that does something small; its label shows on hover and focus. */
export function QuietButton(props: {
  label: string;
  onClick(): void;
  children: ReactNode;
}) {
  return (
    <Tooltip title={props.label} PopperProps={{ disablePortal: true }}>
      <IconButton size="small" onClick={props.onClick}>
        {props.children}
      </IconButton>
    </Tooltip>
  );
}
