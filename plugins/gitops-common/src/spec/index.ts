/**
 * The typed workload spec.
 *
 * @packageDocumentation
 */
export * from './workloadSpec';
export { parseSpecText } from './parseSpecText';
export { parseWorkloadSpec } from './parseWorkloadSpec';
export { reservedKinds, reservedSpecFields } from './reserved';
export { workloadSpecJsonSchema } from './workloadSpecJsonSchema';
