import FolderOutlined from '@mui/icons-material/FolderOutlined';
import InsertDriveFileOutlined from '@mui/icons-material/InsertDriveFileOutlined';
import List from '@mui/material/List';
import ListItem from '@mui/material/ListItem';
import ListItemButton from '@mui/material/ListItemButton';
import ListItemIcon from '@mui/material/ListItemIcon';
import ListItemText from '@mui/material/ListItemText';
import type { RepositoryEntry } from '../api/types';

/** What is in a folder. */
export function FolderList(props: {
  entries: Extract<RepositoryEntry, { kind: 'folder' }>['entries'];
  onOpen(path: string): void;
}) {
  return (
    <List dense>
      {props.entries.map(({ name, path, kind }) => (
        <ListItem key={path} disablePadding>
          <ListItemButton
            component="button"
            // Links and submodules have no content to show.
            disabled={kind === 'other'}
            onClick={() => props.onOpen(path)}
          >
            <ListItemIcon sx={{ minWidth: 40 }}>
              {kind === 'folder' ? (
                <FolderOutlined />
              ) : (
                <InsertDriveFileOutlined />
              )}
            </ListItemIcon>
            <ListItemText primary={name} />
          </ListItemButton>
        </ListItem>
      ))}
    </List>
  );
}
