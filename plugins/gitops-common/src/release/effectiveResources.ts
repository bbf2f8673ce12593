import {
  firstOf,
  fromStandards,
  quantityOf,
  type Sourced,
} from '../kubernetes';
import type { EnvironmentStandards } from '../standards';
import type { SpecFields } from './specFields';

type Amount = 'cpu' | 'memory' | 'cpuLimit' | 'memoryLimit';

/**
 * Requests and limits of the workload's container.
 *
 * @public
 */
export interface EffectiveResources {
  cpu: Sourced<string>;
  memory: Sourced<string>;
  cpuLimit?: Sourced<string>;
  memoryLimit: Sourced<string>;
}

/**
 * What the workload may use. The environment's own words come before the spec's
 * for all, and in each an amount before a size; the standards' small size is
 * the last resort.
 *
 * Where a request is above its limit, the one that was said more precisely
 * moves the other.
 *
 * @public
 */
export function effectiveResources(
  fields: SpecFields,
  environment: EnvironmentStandards,
  environmentKey: string,
): EffectiveResources {
  const amount = (name: Amount) =>
    ranked(fields, name, { environment, environmentKey });
  const cpu = amount('cpu');
  const memory = amount('memory');
  const cpuLimit = amount('cpuLimit');
  const memoryLimit = amount('memoryLimit');
  const [memoryFits, memoryLimitFits] = fit(memory, memoryLimit);
  const [cpuFits, cpuLimitFits] =
    cpuLimit.amount.value === undefined
      ? [cpu.amount, undefined]
      : fit(cpu, cpuLimit);
  return {
    cpu: cpuFits as Sourced<string>,
    memory: memoryFits as Sourced<string>,
    ...(cpuLimitFits ? { cpuLimit: cpuLimitFits as Sourced<string> } : {}),
    memoryLimit: memoryLimitFits as Sourced<string>,
  };
}

interface Ranked {
  amount: Sourced<string | undefined>;
  /** The lower, the more precisely it was said. */
  rank: number;
}

function ranked(
  fields: SpecFields,
  name: Amount,
  standard: { environment: EnvironmentStandards; environmentKey: string },
): Ranked {
  const { sizes } = standard.environment;
  const ofSize = (size: Sourced<keyof typeof sizes | undefined>) =>
    size.map(value => (value === undefined ? undefined : sizes[value][name]));
  const candidates: Sourced<string | undefined>[] = [
    fields.overridden('resources', name),
    ofSize(fields.overridden('resources', 'size')),
    fields.base('resources', name),
    ofSize(fields.base('resources', 'size')),
  ];
  const chosen = firstOf(...candidates);
  return chosen
    ? { amount: chosen, rank: candidates.indexOf(chosen) }
    : {
        amount: fromStandards(
          sizes.small[name],
          `${standard.environmentKey}.sizes.small.${name}`,
        ),
        rank: candidates.length,
      };
}

function fit(
  request: Ranked,
  limit: Ranked,
): [Sourced<string | undefined>, Sourced<string | undefined>] {
  const wanted = quantityOf(request.amount.value) ?? 0;
  const most = quantityOf(limit.amount.value) ?? 0;
  if (wanted <= most) {
    return [request.amount, limit.amount];
  }
  return request.rank <= limit.rank
    ? [request.amount, request.amount]
    : [limit.amount, limit.amount];
}
