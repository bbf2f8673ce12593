/** What GitHub answers, as far as it is read. */
import { z } from 'zod';
import { revisionSchema } from '../revisionSchema';
import { utcTime } from '../utcTime';

const sideSchema = z.object({
  ref: z.string(),
  sha: revisionSchema,
  /** Missing where the fork was deleted. */
  repo: z.object({ full_name: z.string() }).nullish(),
});

export const pullSchema = z.object({
  number: z.number().int(),
  html_url: z.string(),
  state: z.enum(['open', 'closed']),
  title: z.string(),
  body: z.string().nullish(),
  head: sideSchema,
  base: sideSchema,
  created_at: utcTime,
  closed_at: utcTime.nullish(),
  merged_at: utcTime.nullish(),
  merge_commit_sha: revisionSchema.nullish(),
  draft: z.boolean().optional(),
});

export type Pull = z.output<typeof pullSchema>;

export const pullsSchema = z.array(pullSchema);

export const openedSchema = z.object({ number: z.number().int() });

export const repositorySchema = z.object({
  default_branch: z.string(),
  archived: z.boolean().optional(),
});

export const combinedStatusSchema = z.object({
  state: z.string(),
  total_count: z.number().int(),
});

export const checkRunsSchema = z.object({
  total_count: z.number().int(),
  check_runs: z.array(
    z.object({ status: z.string(), conclusion: z.string().nullish() }),
  ),
});

export const reviewsSchema = z.array(
  z.object({
    user: z.object({ login: z.string() }).nullish(),
    state: z.string(),
    commit_id: z.string().nullish(),
    submitted_at: utcTime.nullish(),
  }),
);

export type Review = z.output<typeof reviewsSchema>[number];

export const labelsSchema = z.array(z.object({ name: z.string() }));

export const commentsSchema = z.array(
  z
    .object({
      id: z.number().int(),
      body: z.string().nullish(),
      user: z.object({ id: z.number().int() }).nullish(),
    })
    .transform(({ id, body, user }) => ({
      id,
      body: body ?? '',
      authorId: user?.id,
    })),
);

export const viewerSchema = z.object({
  data: z.object({ viewer: z.object({ databaseId: z.number().int() }) }),
});
