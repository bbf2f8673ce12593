import type { z } from 'zod';

/**
 * One kind of thing that a workload needs, as the spec and the standards name it.
 *
 * @public
 */
export interface DependencyKind<
  S extends z.ZodObject = z.ZodObject,
  C extends z.ZodType = z.ZodType,
> {
  /** Value of `type` in the spec, and key in the standards' catalogue. */
  type: string;
  /** What a person reads: `Redis`. */
  title: string;
  /** One sentence: what it gives to the workload. */
  description: string;
  /** Form of an entry of the spec's `dependencies`. */
  specSchema: S;
  /** Form of the standards' entry per environment: how it is provisioned there. */
  catalogueSchema: C;
}
