/** What GitLab answers, as far as it is read. */
import { z } from 'zod';
import { revisionSchema } from '../revisionSchema';
import { utcTime } from '../utcTime';

const mergeRequestFields = {
  iid: z.number().int(),
  web_url: z.string(),
  state: z.enum(['opened', 'closed', 'locked', 'merged']),
  title: z.string(),
  description: z.string().nullish(),
  source_branch: z.string(),
  target_branch: z.string(),
  source_project_id: z.number().int().nullish(),
  target_project_id: z.number().int(),
  sha: revisionSchema,
  created_at: utcTime,
  updated_at: utcTime,
  merged_at: utcTime.nullish(),
  closed_at: utcTime.nullish(),
  merge_commit_sha: revisionSchema.nullish(),
  squash_commit_sha: revisionSchema.nullish(),
  draft: z.boolean(),
};

const refsSchema = z.object({ start_sha: revisionSchema.nullish() });

export const mergeRequestSchema = z.object({
  ...mergeRequestFields,
  diff_refs: refsSchema.nullish(),
  head_pipeline: z.object({ sha: z.string(), status: z.string() }).nullish(),
});

export type MergeRequest = z.output<typeof mergeRequestSchema>;

/** Lists have neither the pipeline nor the base of each. */
export const mergeRequestsSchema = z.array(z.object(mergeRequestFields));

export type ListedMergeRequest = z.output<typeof mergeRequestsSchema>[number];

export const openedSchema = z.object({ iid: z.number().int() });

export const projectSchema = z.object({
  default_branch: z.string().nullish(),
  archived: z.boolean().optional(),
});

export const branchSchema = z.object({
  commit: z.object({ id: revisionSchema }),
});

export const commitsSchema = z.array(z.object({ id: revisionSchema }));

export const statusesSchema = z.array(
  z.object({
    name: z.string(),
    status: z.string(),
    allow_failure: z.boolean().nullish(),
  }),
);

export type Status = z.output<typeof statusesSchema>[number];

export const approvalsSchema = z.object({
  approved_by: z
    .array(
      z.object({
        user: z.object({ username: z.string() }),
        approved_at: utcTime.nullish(),
      }),
    )
    .nullish(),
});

export type Approvals = z.output<typeof approvalsSchema>;

export const notesSchema = z.array(
  z
    .object({
      id: z.number().int(),
      body: z.string().nullish(),
      author: z.object({ id: z.number().int() }).nullish(),
    })
    .transform(({ id, body, author }) => ({
      id,
      body: body ?? '',
      authorId: author?.id,
    })),
);

export const userSchema = z.object({ id: z.number().int() });
