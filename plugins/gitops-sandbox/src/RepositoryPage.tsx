import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import Typography from '@mui/material/Typography';
import { useSearchParams } from 'react-router-dom';
import { PullRequestList } from './list/PullRequestList';
import { CloneAndTokens } from './repository/CloneAndTokens';
import { FileBrowser } from './repository/FileBrowser';
import { sandboxTranslationRef } from './translation';

const TABS = ['pull-requests', 'files', 'clone'] as const;

/** The repository: its pull requests, its files, and how to clone it. */
export function RepositoryPage() {
  const { t } = useTranslationRef(sandboxTranslationRef);
  const [search, setSearch] = useSearchParams();
  const tab = TABS.find(name => name === search.get('tab')) ?? TABS[0];

  return (
    <Stack spacing={2} sx={{ maxWidth: 1200 }}>
      <Box>
        <Typography variant="h4" component="h1">
          {t('root.title')}
        </Typography>
        <Typography variant="body2" color="text.secondary">
          {t('root.embedded')}
        </Typography>
      </Box>
      <Tabs
        value={tab}
        onChange={(_, name) => setSearch({ tab: name })}
        aria-label={t('root.title')}
      >
        <Tab value="pull-requests" label={t('root.pullRequests')} />
        <Tab value="files" label={t('root.files')} />
        <Tab value="clone" label={t('root.clone')} />
      </Tabs>
      {tab === 'pull-requests' && <PullRequestList />}
      {tab === 'files' && <FileBrowser />}
      {tab === 'clone' && <CloneAndTokens />}
    </Stack>
  );
}
