import { useRouteRef, useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ReleaseName } from '@slipway/plugin-gitops-common';
import { gitOpsRouteRef } from '../routes';
import { gitopsTranslationRef } from '../translation';
import { menuItems } from './menuItems';
import { MenuButton } from './MenuButton';
import { useKnownReleases } from './WorkloadReleases';

/**
 * What can be changed of a release, as a menu. Where nothing may be, the button
 * says why.
 */
export function ChangeMenu(props: {
  release: Required<ReleaseName>;
  /** Title of its environment. */
  title: string;
  /** Whether there is room for no more than a sign. */
  small?: boolean;
}) {
  const { release, title, small } = props;
  const { t } = useTranslationRef(gitopsTranslationRef);
  const toGitOps = useRouteRef(gitOpsRouteRef);
  const releases = useKnownReleases();
  if (!toGitOps || !releases) {
    return null;
  }
  const look = { title, small };
  if (releases.state === 'loading') {
    return (
      <MenuButton {...look} items={[]} reason={t('changeMenu.checking')} />
    );
  }
  if (releases.state === 'failed') {
    const { message } = releases.error;
    return (
      <MenuButton
        {...look}
        items={[]}
        reason={t('changeMenu.unchecked', { reason: message })}
        onRetry={releases.retry}
      />
    );
  }
  const items = menuItems(release, releases);
  if (items.length === 0) {
    return null;
  }
  const { team, workload, environment } = release;
  return (
    <MenuButton
      {...look}
      items={items}
      reason={
        items.some(({ allowed }) => allowed)
          ? undefined
          : t('changeMenu.denied', { team, workload, environment })
      }
    />
  );
}
