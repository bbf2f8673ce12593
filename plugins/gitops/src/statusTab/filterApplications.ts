import type { ApplicationView } from '@slipway/plugin-gitops-common/api';
import { attendedStateOf, isUnwell } from '../status/attention';

/** More Applications than this want filters. */
export const FILTERS_FROM = 7;

/** What a person wants to see; nothing set is everything. */
export interface ApplicationFilter {
  environment?: string;
  instance?: string;
  unwell?: boolean;
}

/** The Applications that a filter lets through, in their order. */
export function filterApplications(
  applications: readonly ApplicationView[],
  { environment, instance, unwell }: ApplicationFilter,
): ApplicationView[] {
  return applications.filter(
    application =>
      (!environment || application.environment === environment) &&
      (!instance || application.ref.instance === instance) &&
      (!unwell || isUnwell(attendedStateOf(application))),
  );
}
