import { Link } from '@backstage/core-components';
import { useRouteRef, useTranslationRef } from '@backstage/frontend-plugin-api';
import { gitOpsRouteRef, RELEASES_PATH } from '../routes';
import { gitopsTranslationRef } from '../translation';

/** The way to the releases that are to be renewed. */
export function ReleasesLink() {
  const { t } = useTranslationRef(gitopsTranslationRef);
  const toGitOps = useRouteRef(gitOpsRouteRef);
  return toGitOps ? (
    <Link to={`${toGitOps()}${RELEASES_PATH}`}>{t('releases.link')}</Link>
  ) : null;
}
