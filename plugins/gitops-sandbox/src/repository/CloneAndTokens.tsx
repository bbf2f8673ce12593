import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import DeleteOutlined from '@mui/icons-material/DeleteOutlined';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import MenuItem from '@mui/material/MenuItem';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState, type FormEvent } from 'react';
import useAsyncRetry from 'react-use/lib/useAsyncRetry';
import { sandboxApiRef } from '../api/SandboxApi';
import { Loaded } from '../Loaded';
import { sandboxTranslationRef } from '../translation';

/** How to clone with stock git, and the tokens for it. */
export function CloneAndTokens() {
  const { t } = useTranslationRef(sandboxTranslationRef);
  const api = useApi(sandboxApiRef);
  const [name, setName] = useState('');
  const [scope, setScope] = useState<'read' | 'write'>('read');
  const [secret, setSecret] = useState<string>();
  const [failure, setFailure] = useState<string>();
  const loaded = useAsyncRetry(async () => {
    const [repository, tokens] = await Promise.all([
      api.readRepository(),
      api.listTokens(),
    ]);
    return { repository, tokens };
  }, [api]);

  const attempt = async (work: () => Promise<void>) => {
    try {
      setFailure(undefined);
      await work();
      loaded.retry();
    } catch (error) {
      setFailure(error instanceof Error ? error.message : String(error));
    }
  };
  const create = (event: FormEvent) => {
    event.preventDefault();
    attempt(async () => {
      const { token } = await api.createToken({ name, scope });
      setSecret(token);
      setName('');
    });
  };

  return (
    <Loaded state={loaded}>
      {({ repository, tokens }) => (
        <Stack spacing={2} sx={{ maxWidth: 720 }}>
          <Typography variant="h6" component="h2">
            {t('clone.title')}
          </Typography>
          <Box
            component="pre"
            tabIndex={0}
            aria-label={t('clone.command')}
            sx={{
              m: 0,
              p: 1.5,
              borderRadius: 1,
              overflow: 'auto',
              bgcolor: 'action.hover',
            }}
          >
            git clone {repository.cloneUrl}
          </Box>
          <Typography variant="body2" color="text.secondary">
            {t('clone.help')}
          </Typography>
          <Typography variant="h6" component="h2">
            {t('clone.tokens')}
          </Typography>
          {failure && <Alert severity="error">{failure}</Alert>}
          {secret && (
            <Alert severity="success" onClose={() => setSecret(undefined)}>
              {t('clone.created')}{' '}
              <Box component="code" sx={{ overflowWrap: 'anywhere' }}>
                {secret}
              </Box>
            </Alert>
          )}
          {tokens.length === 0 && (
            <Typography color="text.secondary">
              {t('clone.noTokens')}
            </Typography>
          )}
          {tokens.map(token => (
            <Stack
              key={token.id}
              direction="row"
              spacing={2}
              alignItems="center"
            >
              <Typography sx={{ flex: 1 }}>
                {token.name}: {t(`clone.${token.scope}`)},{' '}
                {t('clone.expires', {
                  when: new Date(token.expiresAt).toLocaleDateString(),
                })}
              </Typography>
              <IconButton
                aria-label={t('clone.remove', { name: token.name })}
                onClick={() => attempt(() => api.deleteToken(token.id))}
              >
                <DeleteOutlined />
              </IconButton>
            </Stack>
          ))}
          <Stack
            component="form"
            onSubmit={create}
            direction={{ xs: 'column', sm: 'row' }}
            spacing={1}
          >
            <TextField
              size="small"
              label={t('clone.name')}
              value={name}
              onChange={event => setName(event.target.value)}
              sx={{ flex: 1 }}
            />
            <TextField
              select
              size="small"
              label={t('clone.scope')}
              value={scope}
              onChange={event => setScope(event.target.value as 'read')}
              sx={{ minWidth: 220 }}
            >
              <MenuItem value="read">{t('clone.read')}</MenuItem>
              <MenuItem value="write">{t('clone.write')}</MenuItem>
            </TextField>
            <Button
              type="submit"
              variant="outlined"
              disabled={name.trim() === ''}
            >
              {t('clone.create')}
            </Button>
          </Stack>
        </Stack>
      )}
    </Loaded>
  );
}
