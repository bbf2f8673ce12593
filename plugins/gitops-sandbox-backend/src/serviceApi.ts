/**
 * Wire types of the service routes, under `/api/gitops-sandbox/service`: the two
 * ports of `@slipway/plugin-gitops-node` over HTTP, for the gitops backend only.
 */
import { z } from 'zod';
import { bodySchema, titleSchema } from './api';

const branchSchema = z.string().min(1).max(255);
const revisionSchema = z.string().max(64);
const pathSchema = z.string().max(4096);

export const branchQuerySchema = z.strictObject({ branch: z.string() });

export const filesBodySchema = z.strictObject({
  revision: revisionSchema,
  paths: z.array(pathSchema).max(1000),
});

export const commitsQuerySchema = z.strictObject({
  base: revisionSchema,
  head: revisionSchema,
});

export const commitBodySchema = z.strictObject({
  branch: branchSchema,
  expect: revisionSchema,
  parent: revisionSchema,
  edits: z
    .array(
      z.discriminatedUnion('action', [
        z.strictObject({
          action: z.literal('write'),
          path: z.string(),
          content: z.string().max(1024 * 1024),
        }),
        z.strictObject({ action: z.literal('delete'), path: z.string() }),
      ]),
    )
    .max(2000),
  message: z.string().min(1).max(65_536),
  author: z.strictObject({
    name: z.string().max(1000),
    email: z.string().max(1000),
  }),
  when: z.iso.datetime(),
});

export const headQuerySchema = z.strictObject({
  head: z.string(),
  base: z.string(),
});

export const openBodySchema = z.strictObject({
  head: z.string(),
  base: z.string(),
  title: titleSchema,
  body: bodySchema,
  askedBy: z.string().min(1).max(255),
});

export const descriptionBodySchema = z.strictObject({
  title: titleSchema,
  body: bodySchema,
});
