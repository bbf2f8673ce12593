import type { PullRequest } from '@slipway/plugin-gitops-node';

/** Result of the checks on a revision, as the port tells it. */
export type CheckResult = PullRequest['checks'];

/** One failure fails all; then one that runs keeps all waiting. */
export function worstResult(results: readonly CheckResult[]): CheckResult {
  return (
    (['failure', 'pending'] as const).find(result =>
      results.includes(result),
    ) ?? 'success'
  );
}
