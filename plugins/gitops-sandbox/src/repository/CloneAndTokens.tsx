import { useApi } from '@backstage/core-plugin-api';
import { toError } from '@backstage/errors';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Alert from '@mui/material/Alert';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import useAsyncRetry from 'react-use/lib/useAsyncRetry';
import { sandboxApiRef } from '../api/SandboxApi';
import { Loaded } from '../Loaded';
import { sandboxTranslationRef } from '../translation';
import { CopyableText } from './CopyableText';
import { NewToken } from './NewToken';
import { TokenList } from './TokenList';

/** How to clone with stock git, and the tokens for it. */
export function CloneAndTokens() {
  const { t } = useTranslationRef(sandboxTranslationRef);
  const api = useApi(sandboxApiRef);
  const [secret, setSecret] = useState<string>();
  const [failure, setFailure] = useState<string>();
  const loaded = useAsyncRetry(async () => {
    const [repository, tokens] = await Promise.all([
      api.readRepository(),
      api.listTokens(),
    ]);
    return { repository, tokens };
  }, [api]);

  const attempt = async (work: () => Promise<void>): Promise<boolean> => {
    try {
      setFailure(undefined);
      await work();
      loaded.retry();
      return true;
    } catch (error) {
      setFailure(toError(error).message);
      return false;
    }
  };

  return (
    <Loaded state={loaded}>
      {({ repository, tokens }) => (
        <Stack spacing={2} sx={{ maxWidth: 720 }}>
          <Typography variant="h6" component="h2">
            {t('clone.title')}
          </Typography>
          <CopyableText
            label={t('clone.command')}
            text={`git clone ${repository.cloneUrl}`}
          />
          <Typography variant="body2" color="text.secondary">
            {t('clone.help', { branch: repository.defaultBranch })}
          </Typography>
          <Typography variant="h6" component="h2">
            {t('clone.tokens')}
          </Typography>
          {failure && <Alert severity="error">{failure}</Alert>}
          {secret && (
            <Alert
              severity="success"
              onClose={() => setSecret(undefined)}
              sx={{ '& [class*="MuiAlert-message"]': { flex: 1, minWidth: 0 } }}
            >
              {t('clone.created')}
              <CopyableText label={t('clone.secret')} text={secret} />
            </Alert>
          )}
          <TokenList
            tokens={tokens}
            onDelete={id => attempt(() => api.deleteToken(id))}
          />
          <NewToken
            onCreate={request =>
              attempt(async () => {
                const { token } = await api.createToken(request);
                setSecret(token);
              })
            }
          />
        </Stack>
      )}
    </Loaded>
  );
}
