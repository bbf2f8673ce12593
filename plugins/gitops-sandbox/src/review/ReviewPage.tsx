import { Link } from '@backstage/core-components';
import { useApi } from '@backstage/core-plugin-api';
import { useRouteRef, useTranslationRef } from '@backstage/frontend-plugin-api';
import { PageBody } from '@slipway/plugin-gitops-react';
import { useParams } from 'react-router-dom';
import useAsyncRetry from 'react-use/lib/useAsyncRetry';
import { sandboxApiRef } from '../api/SandboxApi';
import { Loaded } from '../Loaded';
import { rootRouteRef } from '../routes';
import { sandboxTranslationRef } from '../translation';
import { Review } from './Review';

/** One pull request, read in one request. */
export function ReviewPage() {
  const { number } = useParams();
  const { t } = useTranslationRef(sandboxTranslationRef);
  const toList = useRouteRef(rootRouteRef);
  const api = useApi(sandboxApiRef);
  const loaded = useAsyncRetry(
    () => api.readPullRequest(Number(number)),
    [api, number],
  );
  const back = <Link to={toList?.() ?? '..'}>{t('review.back')}</Link>;

  if (!loaded.value) {
    return (
      <PageBody
        title={t('review.title', { number: number ?? '' })}
        subtitle={back}
      >
        <Loaded state={loaded}>{() => null}</Loaded>
      </PageBody>
    );
  }
  return (
    <Review
      // A moved head is another thing to decide on.
      key={loaded.value.head.revision}
      initial={loaded.value}
      back={back}
      onReload={loaded.retry}
    />
  );
}
