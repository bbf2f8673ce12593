import type {
  StaleRelease,
  StaleReleases,
} from '@slipway/plugin-gitops-common/api';
import { formatReleaseRef } from '@slipway/plugin-gitops-common';

/** Names a release among the others of the page. */
export function releaseKey(release: StaleRelease): string {
  return formatReleaseRef(release);
}

/** Whether a pull request can be opened for it: files would change, and none is open. */
export function isRenewable(release: StaleRelease): boolean {
  return release.status !== 'unknown' && !release.pullRequest;
}

/** The releases of one team, or of all, by environment in promotion order. */
export function ofTeam(
  { environments }: StaleReleases,
  team: string,
): StaleReleases['environments'] {
  return environments.map(environment => ({
    ...environment,
    releases: environment.releases.filter(
      release => team === '' || release.team === team,
    ),
  }));
}

/** The first that can be renewed, in promotion order. */
export function firstRenewable(
  environments: StaleReleases['environments'],
  count: number,
): StaleRelease[] {
  return environments
    .flatMap(({ releases }) => releases)
    .filter(isRenewable)
    .slice(0, count);
}
