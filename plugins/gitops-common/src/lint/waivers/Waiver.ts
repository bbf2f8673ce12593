import { z } from 'zod';
import { nameSchema, textSchema } from '../../problems';

/** @public */
export const WAIVERS_API_VERSION = 'slipway.dev/v1alpha1';

const waiverSchema = z.strictObject({
  /** Id of a rule. */
  rule: z.string().min(1).max(100),
  /** Why the exception is right, for whoever reads it in a year. */
  reason: textSchema.min(10).max(500),
  /** Who answers for it: an entity reference. */
  owner: z.string().regex(/^(user|group):[a-z0-9-]+\/[\w.-]+$/i, {
    message:
      'This is not a person or a group. | Write an entity reference, like "group:default/payments".',
  }),
  /** Last day that it counts. */
  expires: z.iso.date({
    error:
      'This is not a day. | Write it as year, month and day, like "2027-06-30".',
  }),
  /** Environments in which it counts; all unless given. */
  environments: z.array(nameSchema).min(1).optional(),
  /** The object that it is for; all of the workload unless given. */
  resource: z
    .strictObject({
      kind: z.string().min(1).max(100),
      name: z.string().min(1).max(253),
    })
    .optional(),
});

/**
 * The file `waivers/<team>/<workload>.yaml`: exceptions from the rules that
 * somebody accepted for a workload, each until a day. Closed: an unknown key is
 * an error.
 *
 * @public
 */
export const waiversSchema = z.strictObject({
  apiVersion: z.literal(WAIVERS_API_VERSION),
  kind: z.literal('Waivers'),
  waivers: z.array(waiverSchema).max(200),
});

/**
 * An exception from a rule.
 *
 * @public
 */
export type Waiver = z.output<typeof waiverSchema>;
