import { z } from 'zod';
import type { ChangePlan, PlannedEdit } from './change';
import type { Finding, Problem, TextFile } from './vocabulary';

/** @public */
export const problemSchema = z.object({
  path: z.string(),
  message: z.string(),
  remedy: z.string(),
}) satisfies z.ZodType<Problem>;

/** @public */
export const textFileSchema = z.object({
  path: z.string(),
  content: z.string(),
}) satisfies z.ZodType<TextFile>;

/** @public */
export const findingSchema = z.object({
  rule: z.string(),
  severity: z.enum(['error', 'warning', 'info']),
  message: z.string(),
  remediation: z.string(),
  file: z.string(),
  line: z.number().int().optional(),
  resource: z
    .object({
      group: z.string(),
      version: z.string(),
      kind: z.string(),
      namespace: z.string().optional(),
      name: z.string(),
    })
    .optional(),
  manifestPath: z.string().optional(),
  specPath: z.string().optional(),
  waiver: z
    .object({
      reason: z.string(),
      owner: z.string(),
      expires: z.string(),
      severity: z.enum(['error', 'warning', 'info']),
      expired: z.literal(true).optional(),
    })
    .optional(),
}) satisfies z.ZodType<Finding>;

/** @public */
export const plannedEditSchema = z.discriminatedUnion('action', [
  z.object({
    action: z.literal('create'),
    path: z.string(),
    after: z.string(),
  }),
  z.object({
    action: z.literal('update'),
    path: z.string(),
    before: z.string(),
    after: z.string(),
  }),
  z.object({
    action: z.literal('delete'),
    path: z.string(),
    before: z.string(),
  }),
  z.object({
    action: z.literal('unchanged'),
    path: z.string(),
    before: z.string(),
  }),
]) satisfies z.ZodType<PlannedEdit>;

/** @public */
export const changePlanSchema = z.object({
  identity: z.object({
    repository: z.string(),
    team: z.string(),
    workload: z.string(),
    environment: z.string(),
  }),
  baseRevision: z.string(),
  edits: z.array(plannedEditSchema),
  findings: z.array(findingSchema),
  branch: z.string(),
  title: z.string(),
  body: z.string(),
  digest: z.string(),
}) satisfies z.ZodType<ChangePlan>;
