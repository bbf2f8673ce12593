import { InputError } from '@backstage/errors';
import type { BaseSnapshot } from './BaseBranch';

/**
 * Makes sure that a workload may be released to an environment. It enters by the
 * first one, by those with direct entry, and by promotion from the one before.
 *
 * @param options.environments - where it is released already.
 * @param options.from - where a promotion is from.
 * @throws InputError when there is no such environment, or the workload may not
 * enter there.
 */
export function requireEntry(options: {
  snapshot: BaseSnapshot;
  environment: string;
  environments?: readonly string[];
  from?: string;
}): void {
  const { snapshot, environment, environments = [], from } = options;
  const all = snapshot.standards.environments;
  const index = all.findIndex(({ name }) => name === environment);
  if (index < 0) {
    throw new InputError(
      `Planning a change for "${environment}" failed: there is no such environment. Use one of: ${all
        .map(({ name }) => name)
        .join(', ')}.`,
    );
  }
  const before = all[index - 1]?.name;
  const mayEnter =
    before === undefined ||
    all[index].directEntry ||
    environments.includes(environment);
  if (mayEnter || (from === before && environments.includes(before))) {
    return;
  }
  throw new InputError(
    environments.includes(before)
      ? `Planning a change for "${environment}" failed: the standards let no workload enter there directly. Promote it from ${before}.`
      : `Planning a change for "${environment}" failed: the standards let no workload enter there directly. Start in ${
          all.find(({ directEntry }) => directEntry)?.name ?? all[0].name
        } and promote it, environment by environment.`,
  );
}
