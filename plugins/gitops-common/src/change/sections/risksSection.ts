import type { ChangeStory } from '../ChangeStory';
import { risks } from '../risks';
import { bullets } from './bullets';
import { section } from './section';

/**
 * What a reviewer should not overlook. A decommissioning says by itself what goes
 * and what stays.
 */
export function risksSection({
  objects,
  standards,
  identity,
  decommission,
}: ChangeStory): string | undefined {
  const environment = standards.environments.find(
    ({ name }) => name === identity.environment,
  );
  return environment === undefined || decommission
    ? undefined
    : section(
        'Risks',
        risks.flatMap(({ title, check }) =>
          bullets(
            check({ objects, environment }).map(
              sentence => `${title}: ${sentence}`,
            ),
            20,
          ),
        ),
      );
}
