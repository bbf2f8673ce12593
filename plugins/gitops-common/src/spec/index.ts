/**
 * The typed workload spec.
 *
 * @packageDocumentation
 */
export * from './workloadSpec';
export { parseWorkloadSpec } from './parseWorkloadSpec';
export { reservedKinds, reservedSpecFields } from './reserved';
export { workloadSpecJsonSchema } from './workloadSpecJsonSchema';
