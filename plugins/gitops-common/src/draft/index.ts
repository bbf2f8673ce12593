/**
 * From a description to a draft of a workload spec.
 *
 * @packageDocumentation
 */
export * from './draft';
