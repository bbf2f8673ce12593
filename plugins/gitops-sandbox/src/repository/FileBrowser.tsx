import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { CodeLines } from '@slipway/plugin-gitops-react';
import FolderOutlined from '@mui/icons-material/FolderOutlined';
import InsertDriveFileOutlined from '@mui/icons-material/InsertDriveFileOutlined';
import Box from '@mui/material/Box';
import Breadcrumbs from '@mui/material/Breadcrumbs';
import Link from '@mui/material/Link';
import List from '@mui/material/List';
import ListItemButton from '@mui/material/ListItemButton';
import ListItemIcon from '@mui/material/ListItemIcon';
import ListItemText from '@mui/material/ListItemText';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useSearchParams } from 'react-router-dom';
import useAsyncRetry from 'react-use/lib/useAsyncRetry';
import { sandboxApiRef } from '../api/SandboxApi';
import { Loaded } from '../Loaded';
import { sandboxTranslationRef } from '../translation';

/** Folders and files of the default branch. */
export function FileBrowser() {
  const { t } = useTranslationRef(sandboxTranslationRef);
  const api = useApi(sandboxApiRef);
  const [search, setSearch] = useSearchParams();
  const path = search.get('path') ?? '';
  const go = (to: string) => setSearch({ tab: 'files', path: to });
  const loaded = useAsyncRetry(() => api.readEntry(path), [api, path]);
  const segments = path === '' ? [] : path.split('/');

  return (
    <Stack spacing={1.5}>
      <Breadcrumbs aria-label={t('root.files')}>
        {[t('root.files'), ...segments].map((name, index) => (
          <Link
            key={`${index}${name}`}
            component="button"
            type="button"
            onClick={() => go(segments.slice(0, index).join('/'))}
          >
            {name}
          </Link>
        ))}
      </Breadcrumbs>
      <Loaded state={loaded}>
        {entry => (
          <Paper variant="outlined">
            {entry.kind === 'folder' ? (
              <List dense>
                {entry.entries.map(({ name, path: to, kind }) => (
                  <ListItemButton
                    key={to}
                    disabled={kind === 'other'}
                    onClick={() => go(to)}
                  >
                    <ListItemIcon>
                      {kind === 'folder' ? (
                        <FolderOutlined />
                      ) : (
                        <InsertDriveFileOutlined />
                      )}
                    </ListItemIcon>
                    <ListItemText primary={name} />
                  </ListItemButton>
                ))}
              </List>
            ) : (
              <Box>
                {entry.content === undefined ? (
                  <Typography sx={{ p: 2 }}>
                    {t('review.omitted', { reason: entry.omitted ?? '' })}
                  </Typography>
                ) : (
                  <CodeLines
                    label={entry.path}
                    lines={entry.content
                      .replace(/\n$/, '')
                      .split('\n')
                      .map((text, index) => ({
                        number: index + 1,
                        text,
                        lit: false,
                        findings: [],
                      }))}
                  />
                )}
              </Box>
            )}
          </Paper>
        )}
      </Loaded>
    </Stack>
  );
}
