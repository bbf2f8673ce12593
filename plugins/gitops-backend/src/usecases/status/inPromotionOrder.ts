import type { PlatformStandards } from '@slipway/plugin-gitops-common/standards';
import type { ApplicationSummary } from '../../store/ApplicationStore';

/** By environment as the standards order them; what has none comes last. */
export function inPromotionOrder(
  applications: readonly ApplicationSummary[],
  standards: PlatformStandards,
): ApplicationSummary[] {
  const order = standards.environments.map(({ name }) => name);
  const rank = ({ release }: ApplicationSummary) => {
    const index = order.indexOf(release?.environment ?? '');
    return index < 0 ? order.length : index;
  };
  return [...applications].sort((a, b) => rank(a) - rank(b));
}
