import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Box from '@mui/material/Box';
import type { SxProps, Theme } from '@mui/material/styles';
import { memo } from 'react';
import { gitopsTranslationRef } from '../translation';
import type { ListedFile } from './listFiles';

const look: SxProps<Theme> = theme => ({
  borderTop: 1,
  borderBottom: 1,
  borderColor: 'divider',
  maxHeight: 340,
  overflow: 'auto',
  px: 2,
  py: 1,
  fontFamily: 'monospace',
  fontSize: '0.82rem',
  '& .folder': {
    color: theme.palette.text.secondary,
    overflowWrap: 'anywhere',
    margin: '2px 0',
  },
  '& ul': {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(250px, 100%), 1fr))',
    columnGap: '8px',
  },
  '& button': {
    display: 'flex',
    width: '100%',
    justifyContent: 'space-between',
    gap: '8px',
    padding: '3px 8px',
    border: 0,
    borderRadius: '4px',
    background: 'none',
    color: 'inherit',
    font: 'inherit',
    textAlign: 'left',
    cursor: 'pointer',
  },
  '& button:hover': { background: theme.palette.action.hover },
  '& button[aria-current]': { background: theme.palette.action.selected },
  '& button:focus-visible': {
    outline: `2px solid ${theme.palette.primary.main}`,
    outlineOffset: -2,
  },
  '& button[aria-current] .note': { color: 'inherit' },
  '& .name': {
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  '& .lit': {
    borderBottom: `2px solid ${theme.palette.warning.main}`,
  },
  '& .note': {
    ...theme.typography.caption,
    color: theme.palette.text.secondary,
    whiteSpace: 'nowrap',
  },
});

/** The files of the change by folder, with what happens to each. */
export const FileList = memo(function PlainFileList(props: {
  folders: readonly { folder: string; files: readonly ListedFile[] }[];
  selected?: string;
  onSelect(path: string): void;
}) {
  const { folders, selected, onSelect } = props;
  const { t } = useTranslationRef(gitopsTranslationRef);
  const words = {
    create: t('preview.created'),
    update: t('preview.update'),
    delete: t('preview.delete'),
    unchanged: t('preview.unchanged'),
  };

  return (
    <Box component="nav" aria-label={t('preview.files')} sx={look}>
      {folders.map(({ folder, files }, index) => (
        // Not by their paths: these have the name that is being typed.
        <div key={index}>
          <p className="folder">{folder}/</p>
          <ul>
            {files.map(({ path, name, action, findings, lit }) => (
              <li key={name}>
                <button
                  type="button"
                  aria-current={path === selected ? 'true' : undefined}
                  onClick={() => onSelect(path)}
                >
                  <span className={lit ? 'name lit' : 'name'}>{name}</span>{' '}
                  <span className="note">
                    {words[action]}
                    {findings > 0 &&
                      ` · ${t('preview.findingsOf', { count: findings })}`}
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </Box>
  );
});
