import { Link } from '@backstage/core-components';
import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Stack from '@mui/material/Stack';
import { useParams } from 'react-router-dom';
import useAsyncRetry from 'react-use/lib/useAsyncRetry';
import { sandboxApiRef } from '../api/SandboxApi';
import { Loaded } from '../Loaded';
import { sandboxTranslationRef } from '../translation';
import { Review } from './Review';

/** One pull request, read in one request. */
export function ReviewPage() {
  const { number } = useParams();
  const { t } = useTranslationRef(sandboxTranslationRef);
  const api = useApi(sandboxApiRef);
  const loaded = useAsyncRetry(
    () => api.readPullRequest(Number(number)),
    [api, number],
  );

  return (
    <Stack spacing={2} sx={{ maxWidth: 1400 }}>
      <Link to="/gitops-sandbox">{t('review.back')}</Link>
      <Loaded state={loaded}>
        {pullRequest => (
          <Review
            key={pullRequest.head.revision}
            initial={pullRequest}
            onReload={loaded.retry}
          />
        )}
      </Loaded>
    </Stack>
  );
}
