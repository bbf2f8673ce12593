import type { RootConfigService } from '@backstage/backend-plugin-api';
import type { PullRequestSettings } from './usecases/PullRequestSettings';

/** How pull requests are adorned, from `gitops.pullRequests` of the configuration. */
export function readPullRequestSettings(
  config: RootConfigService,
): PullRequestSettings {
  const settings = config.getOptionalConfig('gitops.pullRequests');
  return {
    labels: settings?.getOptionalStringArray('labels') ?? [],
    draft: settings?.getOptionalBoolean('draft') ?? false,
    requestReviews: settings?.getOptionalBoolean('requestReviews') ?? false,
  };
}
