import {
  formatReleaseRef,
  parseReleaseRef,
  type ReleaseName,
} from '@slipway/plugin-gitops-common';

/** What the change page does, as its address says it. */
export const changeActions = [
  'scale',
  'image',
  'promote',
  'roll-back',
  'decommission',
  're-render',
] as const;

/** @see changeActions */
export type ChangeAction = (typeof changeActions)[number];

/** A change that is yet to be decided on. */
export interface ChangeAddress {
  action: ChangeAction;
  /** The release that becomes another. */
  release: Required<ReleaseName>;
}

/** Reads what an address asks for; `undefined` when it asks for nothing usable. */
export function parseChangeAddress(
  query: URLSearchParams,
): ChangeAddress | undefined {
  const action = changeActions.find(name => name === query.get('do'));
  const { team, workload, environment } =
    parseReleaseRef(query.get('release') ?? '') ?? {};
  return action && team && workload && environment
    ? { action, release: { team, workload, environment } }
    : undefined;
}

/** The query of the change page's address. */
export function formatChangeAddress(address: ChangeAddress): string {
  const query = new URLSearchParams({
    do: address.action,
    release: formatReleaseRef(address.release),
  });
  return query.toString();
}
