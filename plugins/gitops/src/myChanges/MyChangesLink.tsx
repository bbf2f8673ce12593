import { Link } from '@backstage/core-components';
import { useRouteRef, useTranslationRef } from '@backstage/frontend-plugin-api';
import { gitOpsRouteRef, MY_CHANGES_PATH } from '../routes';
import { gitopsTranslationRef } from '../translation';

/** The way to one's own changes; none in an app without that page. */
export function MyChangesLink() {
  const { t } = useTranslationRef(gitopsTranslationRef);
  const toGitOps = useRouteRef(gitOpsRouteRef);
  return toGitOps ? (
    <Link to={`${toGitOps()}${MY_CHANGES_PATH}`}>{t('myChanges.link')}</Link>
  ) : null;
}
