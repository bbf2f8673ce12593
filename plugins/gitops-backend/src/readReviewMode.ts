import type { RootConfigService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import {
  reviewModes,
  type ReviewMode,
} from './usecases/reviews/ReviewSettings';

const KEY = 'gitops.pullRequests.review';

/** Which pull requests are reviewed, from the configuration. */
export function readReviewMode(config: RootConfigService): ReviewMode {
  const value = config.getOptionalString(KEY) ?? 'all';
  const mode = reviewModes.find(candidate => candidate === value);
  if (!mode) {
    throw new InputError(
      `The gitops backend did not start: ${KEY} is ${JSON.stringify(
        value,
      )}. Use one of ${reviewModes.join(', ')}.`,
    );
  }
  return mode;
}
