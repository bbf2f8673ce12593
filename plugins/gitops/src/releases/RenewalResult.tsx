import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { StaleRelease } from '@slipway/plugin-gitops-common/api';
import { gitopsTranslationRef } from '../translation';
import type { Renewal } from './useRenewals';

/** The pull request of a release, or what became of the opening. */
export function RenewalResult(props: {
  release: StaleRelease;
  renewal: Renewal | undefined;
}) {
  const { release, renewal } = props;
  const { t } = useTranslationRef(gitopsTranslationRef);
  const link = (pullRequest: StaleRelease['pullRequest']) =>
    pullRequest && (
      <Link to={pullRequest.url}>
        {t('changes.pullRequest', { number: String(pullRequest.number) })}
      </Link>
    );
  switch (renewal?.state) {
    case 'waiting':
      return <>{t('releases.waiting')}</>;
    case 'running':
      return <>{t('releases.running')}</>;
    case 'stopped':
      return <>{t('releases.stopped')}</>;
    case 'nothing-to-do':
      return <>{t('open.nothing')}</>;
    case 'hand-edits':
      return <>{t('releases.handEdits')}</>;
    case 'moved':
      return <>{t('open.moved')}</>;
    case 'failed':
      return (
        <>
          {renewal.kind === 'unreachable'
            ? t('change.unreachable')
            : renewal.message}
        </>
      );
    case 'done': {
      const words = {
        opened: t('releases.opened'),
        adopted: t('releases.adopted'),
        appended: t('releases.appended'),
      };
      return (
        <>
          {words[renewal.status]} {link(renewal.change.pullRequest)}
        </>
      );
    }
    default:
      return (
        <>
          {release.pullRequest && t('releases.isOpen')}{' '}
          {link(release.pullRequest)}
        </>
      );
  }
}
