/** What Gitea and Forgejo answer, as far as it is read. */
import { z } from 'zod';
import { revisionSchema } from '../revisionSchema';
import { utcTime } from '../utcTime';

const sideSchema = z.object({
  /** The branch's name, even where the branch is gone and `ref` is not it. */
  label: z.string(),
  sha: revisionSchema,
  repo_id: z.number().int(),
});

export const pullSchema = z.object({
  number: z.number().int(),
  html_url: z.string(),
  state: z.string(),
  title: z.string(),
  body: z.string().nullish(),
  head: sideSchema,
  base: sideSchema,
  created_at: utcTime,
  closed_at: utcTime.nullish(),
  merged: z.boolean().nullish(),
  merged_at: utcTime.nullish(),
  merge_commit_sha: revisionSchema.nullish(),
  /** Missing in older versions, where the title tells. */
  draft: z.boolean().optional(),
});

export type Pull = z.output<typeof pullSchema>;

/**
 * A list has the pull requests of everybody, and one that cannot be read, such
 * as of a branch that is gone, is none of ours.
 */
export const pullsSchema = z.array(z.unknown()).transform(pulls =>
  pulls.flatMap(pull => {
    const parsed = pullSchema.safeParse(pull);
    return parsed.success ? [parsed.data] : [];
  }),
);

export const openedSchema = z.object({ number: z.number().int() });

export const repositorySchema = z.object({
  default_branch: z.string(),
  archived: z.boolean().optional(),
});

export const branchSchema = z.object({ name: z.string() });

export const comparisonSchema = z.object({
  total_commits: z.number().int(),
});

export const combinedStatusSchema = z.object({
  state: z.string(),
  total_count: z.number().int(),
});

export const reviewsSchema = z.array(
  z.object({
    user: z.object({ login: z.string() }).nullish(),
    state: z.string(),
    commit_id: z.string().nullish(),
    submitted_at: utcTime.nullish(),
    dismissed: z.boolean().nullish(),
  }),
);

export type Review = z.output<typeof reviewsSchema>[number];

export const labelSchema = z.object({
  id: z.number().int(),
  name: z.string(),
});

export const labelsSchema = z.array(labelSchema);

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

export const userSchema = z.object({ id: z.number().int() });
