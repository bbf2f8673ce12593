import { urlBelow, type Query } from '@slipway/plugin-gitops-node/http';

/** Address of a call of the API below the address of the instance. */
export function apiUrl(
  instanceUrl: string,
  segments: readonly string[],
  query?: Query,
): URL {
  return urlBelow(instanceUrl, ['api', 'v1', ...segments], query);
}
