import { Link } from '@backstage/core-components';
import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ago, personName } from '@slipway/plugin-gitops-react';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import useAsyncRetry from 'react-use/lib/useAsyncRetry';
import { sandboxApiRef } from '../api/SandboxApi';
import { Loaded } from '../Loaded';
import { sandboxTranslationRef } from '../translation';
import { OpenableBranches } from './OpenableBranches';
import { StateChip } from './StateChip';

const STATES = ['open', 'merged', 'closed', 'all'] as const;

/** Pull requests by state, and the branches that could become one. */
export function PullRequestList() {
  const { t } = useTranslationRef(sandboxTranslationRef);
  const api = useApi(sandboxApiRef);
  const [state, setState] = useState<(typeof STATES)[number]>('open');
  const loaded = useAsyncRetry(() => api.listPullRequests(state), [api, state]);

  return (
    <Stack spacing={2}>
      <ToggleButtonGroup
        exclusive
        size="small"
        value={state}
        aria-label={t('list.state')}
        onChange={(_, next) => next && setState(next)}
      >
        {STATES.map(name => (
          <ToggleButton key={name} value={name}>
            {t(`list.${name}`)}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <Loaded state={loaded}>
        {items =>
          items.length === 0 ? (
            <Typography color="text.secondary">
              {t('list.empty')}{' '}
              <Link to="/new-service">{t('list.toNewService')}</Link>
            </Typography>
          ) : (
            <Paper variant="outlined" component="ul" sx={{ m: 0, p: 0 }}>
              {items.map(item => (
                <Stack
                  key={item.number}
                  component="li"
                  direction={{ xs: 'column', sm: 'row' }}
                  spacing={{ xs: 0.5, sm: 2 }}
                  alignItems={{ xs: 'start', sm: 'center' }}
                  sx={{
                    px: 2,
                    py: 1.25,
                    listStyle: 'none',
                    '& + &': { borderTop: 1, borderColor: 'divider' },
                  }}
                >
                  <StateChip state={item.state} />
                  <Stack sx={{ minWidth: 0, flex: 1 }}>
                    <Link to={item.url}>
                      #{item.number} {item.title}
                    </Link>
                    <Typography variant="body2" color="text.secondary" noWrap>
                      {item.head.branch} → {item.base.branch}
                    </Typography>
                  </Stack>
                  <Typography variant="body2" color="text.secondary">
                    {t('list.askedBy', {
                      who: personName(item.askedBy),
                      when: ago(item.createdAt),
                    })}
                  </Typography>
                </Stack>
              ))}
            </Paper>
          )
        }
      </Loaded>
      <OpenableBranches />
    </Stack>
  );
}
