import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { CodeLines, textLines } from '@slipway/plugin-gitops-react';
import Breadcrumbs from '@mui/material/Breadcrumbs';
import Link from '@mui/material/Link';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useSearchParams } from 'react-router-dom';
import useAsyncRetry from 'react-use/lib/useAsyncRetry';
import { sandboxApiRef } from '../api/SandboxApi';
import type { RepositoryEntry } from '../api/types';
import { Loaded } from '../Loaded';
import { sandboxTranslationRef } from '../translation';
import { FolderList } from './FolderList';

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
      <Breadcrumbs aria-label={t('root.path')}>
        {[t('root.top'), ...segments].map((name, index) => (
          <Link
            key={`${index}${name}`}
            component="button"
            type="button"
            aria-current={index === segments.length ? 'page' : undefined}
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
              <FolderList entries={entry.entries} onOpen={go} />
            ) : (
              <FileContent entry={entry} />
            )}
          </Paper>
        )}
      </Loaded>
    </Stack>
  );
}

function FileContent(props: {
  entry: Extract<RepositoryEntry, { kind: 'file' }>;
}) {
  const { path, content, omitted = '' } = props.entry;
  const { t } = useTranslationRef(sandboxTranslationRef);
  return content === undefined ? (
    <Typography sx={{ p: 2 }}>
      {t('review.omitted', { reason: omitted })}
    </Typography>
  ) : (
    <CodeLines label={path} lines={textLines(content)} whole />
  );
}
