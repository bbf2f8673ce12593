/**
 * What the sandbox answers on its service routes. Keys that we do not know are
 * passed over: the sandbox may be newer than this module.
 */
import { pullRequestStates } from '@slipway/plugin-gitops-node';
import { z } from 'zod';

const revisionSchema = z.string().regex(/^[0-9a-f]{40}$/);

const identitySchema = z.object({ name: z.string(), email: z.string() });

const sideSchema = z.object({ branch: z.string(), revision: revisionSchema });

const pullRequestSchema = z.object({
  number: z.number().int(),
  url: z.string(),
  state: z.enum(pullRequestStates),
  title: z.string(),
  body: z.string(),
  head: sideSchema,
  base: sideSchema,
  askedBy: z.string().optional(),
  createdAt: z.string(),
  draft: z.boolean(),
  checks: z.enum(['pending', 'success', 'failure']),
  approvals: z.array(
    z.object({ by: z.string(), revision: revisionSchema, at: z.string() }),
  ),
  mergedRevision: revisionSchema.optional(),
  endedAt: z.string().optional(),
});

export const descriptionSchema = z.object({
  id: z.string(),
  webUrl: z.string(),
  cloneUrl: z.string(),
  defaultBranch: z.string(),
});

export const branchSchema = z.object({ revision: revisionSchema.optional() });

export const filesSchema = z.object({
  files: z.array(
    z.object({ path: z.string(), content: z.string(), oid: revisionSchema }),
  ),
});

export const commitsSchema = z.object({
  commits: z.array(
    z.object({
      revision: revisionSchema,
      parents: z.array(revisionSchema),
      author: identitySchema,
      committer: identitySchema,
      message: z.string(),
    }),
  ),
});

export const commitOutcomeSchema = z.discriminatedUnion('status', [
  z.object({ status: z.literal('written'), revision: revisionSchema }),
  z.object({ status: z.literal('unchanged'), revision: revisionSchema }),
  z.object({
    status: z.literal('moved'),
    actual: z.union([z.literal('absent'), revisionSchema]),
  }),
  z.object({ status: z.literal('refused'), reason: z.string() }),
  z.object({
    status: z.literal('path-conflict'),
    path: z.string(),
    reason: z.string(),
  }),
]);

export const pullRequestsSchema = z.object({
  pullRequests: z.array(pullRequestSchema),
});

export const openOutcomeSchema = z.discriminatedUnion('status', [
  z.object({
    status: z.enum(['created', 'adopted']),
    pullRequest: pullRequestSchema,
  }),
  z.object({ status: z.literal('refused'), reason: z.string() }),
]);

export const foundPullRequestSchema = z.object({
  pullRequest: pullRequestSchema.optional(),
});

export const changedPullRequestSchema = z.object({
  pullRequest: pullRequestSchema,
});
