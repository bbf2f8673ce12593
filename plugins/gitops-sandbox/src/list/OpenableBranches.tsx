import { useApi } from '@backstage/core-plugin-api';
import { toError } from '@backstage/errors';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import useAsync from 'react-use/lib/useAsync';
import { sandboxApiRef } from '../api/SandboxApi';
import { sandboxTranslationRef } from '../translation';

/** Branches that somebody pushed and that have no pull request yet. */
export function OpenableBranches() {
  const { t } = useTranslationRef(sandboxTranslationRef);
  const api = useApi(sandboxApiRef);
  const navigate = useNavigate();
  const [failure, setFailure] = useState<string>();
  const [busy, setBusy] = useState(false);
  const { value, error } = useAsync(() => api.readRepository(), [api]);

  if (error) {
    return <Alert severity="warning">{error.message}</Alert>;
  }
  if (!value || value.branches.length === 0) {
    return null;
  }
  const open = async (head: string, title: string) => {
    setBusy(true);
    try {
      const { url } = await api.openPullRequest({ head, title, body: '' });
      navigate(url);
    } catch (cause) {
      setFailure(toError(cause).message);
      setBusy(false);
    }
  };
  return (
    <Stack spacing={1} component="section">
      <Typography variant="h6" component="h2">
        {t('list.branches')}
      </Typography>
      {failure && <Alert severity="error">{failure}</Alert>}
      {value.branches.map(({ name, ahead, head }) => (
        <Stack
          key={name}
          direction={{ xs: 'column', sm: 'row' }}
          spacing={{ xs: 0.5, sm: 2 }}
          alignItems={{ sm: 'center' }}
        >
          <Typography sx={{ flex: 1, minWidth: 0, overflowWrap: 'anywhere' }}>
            {name}: {head.subject} ({t('list.ahead', { count: ahead })})
          </Typography>
          <Button
            size="small"
            variant="outlined"
            disabled={busy}
            onClick={() => open(name, head.subject)}
          >
            {t('list.openOne', { branch: name })}
          </Button>
        </Stack>
      ))}
    </Stack>
  );
}
