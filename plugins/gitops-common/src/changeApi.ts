import { z } from 'zod';

/** Stages in the life of a change. @public */
export const changeStages = [
  'asked',
  'committed',
  'opened',
  'merged',
  'closed',
  'failed',
] as const;

/** @public */
export type ChangeStage = (typeof changeStages)[number];

/**
 * What a change is for.
 *
 * - `onboard`: the first release of a workload to an environment.
 * - `edit`, `scale`, `image`: fields of the released spec.
 * - `promote`: the spec of another environment.
 * - `roll-back`: the spec as it was released earlier.
 * - `decommission`: the workload leaves the environment.
 * - `re-render`: the same spec by a newer renderer or newer standards.
 *
 * @public
 */
export const changeKinds = [
  'onboard',
  'edit',
  'scale',
  'image',
  'promote',
  'roll-back',
  'decommission',
  're-render',
] as const;

/** @public */
export type ChangeKind = (typeof changeKinds)[number];

/**
 * What became of a merged change in the cluster: its revision is compared and
 * Synced, and after that Healthy.
 *
 * @public
 */
export const arrivalStages = ['synced', 'healthy'] as const;

/** @public */
export type ArrivalStage = (typeof arrivalStages)[number];

/** The pull request of a change as it was seen last. @public */
export const changeReviewSchema = z.object({
  checks: z.enum(['pending', 'success', 'failure']),
  approvals: z.array(z.object({ by: z.string(), at: z.string() })),
});

/** @public */
export type ChangeReview = z.output<typeof changeReviewSchema>;

/** The record of a change. @public */
export const changeSchema = z.object({
  id: z.string(),
  team: z.string(),
  workload: z.string(),
  environment: z.string(),
  kind: z.enum(changeKinds),
  /** Title of its pull request. */
  title: z.string().optional(),
  stage: z.enum(changeStages),
  /** When each stage was reached, in order, ISO 8601 UTC. */
  history: z.array(
    z.object({
      stage: z.enum([...changeStages, ...arrivalStages]),
      at: z.string(),
    }),
  ),
  /** Checks and approvals of its pull request, once they were read. */
  review: changeReviewSchema.optional(),
  askedBy: z.string(),
  branch: z.string(),
  planDigest: z.string(),
  revision: z.string().optional(),
  pullRequest: z.object({ number: z.number(), url: z.string() }).optional(),
  /** Why it failed and what to do, when it failed. */
  failure: z.string().optional(),
});

/** @public */
export type Change = z.output<typeof changeSchema>;
