import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { PageBody } from '@slipway/plugin-gitops-react';
import Box from '@mui/material/Box';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import { useId } from 'react';
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
  const id = useId();
  const labels = {
    'pull-requests': t('root.pullRequests'),
    files: t('root.files'),
    clone: t('root.clone'),
  };

  return (
    <PageBody
      title={t('root.title')}
      subtitle={t('root.embedded')}
      maxWidth={1200}
    >
      <Tabs
        value={tab}
        onChange={(_, name) => setSearch({ tab: name })}
        aria-label={t('root.title')}
        variant="scrollable"
        sx={{ borderBottom: 1, borderColor: 'divider', mb: 2 }}
      >
        {TABS.map(name => (
          <Tab
            key={name}
            value={name}
            id={`${id}-${name}`}
            aria-controls={`${id}-panel`}
            label={labels[name]}
          />
        ))}
      </Tabs>
      <Box role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${tab}`}>
        {tab === 'pull-requests' && <PullRequestList />}
        {tab === 'files' && <FileBrowser />}
        {tab === 'clone' && <CloneAndTokens />}
      </Box>
    </PageBody>
  );
}
