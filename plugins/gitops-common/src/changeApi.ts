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

/** The record of a change. @public */
export const changeSchema = z.object({
  id: z.string(),
  team: z.string(),
  workload: z.string(),
  environment: z.string(),
  stage: z.enum(changeStages),
  /** When each stage was reached, in order, ISO 8601 UTC. */
  history: z.array(z.object({ stage: z.enum(changeStages), at: z.string() })),
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
