/**
 * Wire types of the service routes, under `/api/gitops-sandbox/service`: the
 * Forge port of `@slipway/plugin-gitops-node`, for the gitops backend only. It
 * reads and writes files over Git.
 */
import { z } from 'zod';
import { bodySchema, titleSchema } from './api';

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

export const commentNameSchema = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(100);

export const commentBodySchema = z.strictObject({ body: bodySchema });

export const descriptionBodySchema = z.strictObject({
  title: titleSchema,
  body: bodySchema,
});
