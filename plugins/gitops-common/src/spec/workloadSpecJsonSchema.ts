import { z } from 'zod';
import { workloadSpecSchema } from './workloadSpec';

/**
 * The workload spec as JSON Schema (draft 2020-12), for editors and for other
 * programs that fill a spec. It says what a field may be; what must fit between
 * fields, such as a probe's port among the ports, only {@link parseWorkloadSpec}
 * says.
 *
 * @public
 */
export function workloadSpecJsonSchema(): Record<string, unknown> {
  return {
    ...z.toJSONSchema(workloadSpecSchema, { io: 'input' }),
    title: 'WorkloadSpec',
    description: 'A workload as released to an environment by Slipway.',
  };
}
