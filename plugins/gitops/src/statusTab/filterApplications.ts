import type { ApplicationView } from '@slipway/plugin-gitops-common/api';
import { attendedStateOf, attentionOf, isUnwell } from '../status/attention';

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

/** The Application that needs somebody most; the first where all are alike. */
export function worstOf(
  applications: readonly ApplicationView[],
): ApplicationView | undefined {
  return [...applications].sort(
    (a, b) =>
      attentionOf(attendedStateOf(b)) - attentionOf(attendedStateOf(a)),
  )[0];
}
