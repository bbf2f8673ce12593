import { environmentNames } from '../grammar/environments';
import type { DraftBuilder } from './draftBuilder';

/**
 * Fills the least replicas where only the most are known: a scale has to have
 * both, and the standards say how many run anyway.
 *
 * @internal
 */
export function completeScale(draft: DraftBuilder): void {
  const { spec, standards } = draft;
  const nameOf = environmentNames(
    standards.environments.map(({ name }) => name),
  );
  const base = spec.get('scale.max');
  if (
    spec.has('scale') &&
    !spec.has('scale.min') &&
    !asks(draft, 'scale.min')
  ) {
    const replicas = standards.environments.map(
      environment => environment.replicas,
    );
    const least = Math.min(
      ...replicas,
      typeof base === 'number' ? base : Infinity,
    );
    spec.set('scale.min', least, {
      type: 'standard',
      key: `environments[${Math.max(0, replicas.indexOf(least))}].replicas`,
    });
  }
  standards.environments.forEach((environment, index) => {
    const path = `environments.${
      nameOf(environment.name) ?? environment.name
    }.scale`;
    if (
      spec.has(path) &&
      !spec.has(`${path}.min`) &&
      !asks(draft, `${path}.min`)
    ) {
      const most = spec.get(`${path}.max`);
      const usual = environment.autoscaling?.min ?? environment.replicas;
      spec.set(
        `${path}.min`,
        typeof most === 'number' ? Math.min(usual, most) : usual,
        {
          type: 'standard',
          key: `environments[${index}].${
            environment.autoscaling ? 'autoscaling.min' : 'replicas'
          }`,
        },
      );
    }
  });
}

function asks(draft: DraftBuilder, path: string): boolean {
  return draft.questions.some(question => question.path === path);
}
