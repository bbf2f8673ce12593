import { z } from 'zod';
import {
  envNameSchema,
  portNumberSchema,
  workloadRefSchema,
} from '../problems';
import type { DependencyKind } from './DependencyKind';

const specSchema = z.strictObject({
  type: z.literal('workload'),
  /** `<team>/<workload>`. */
  ref: workloadRefSchema,
  /** Port of its Service, the standards' Service port unless given. */
  port: portNumberSchema.optional(),
  /** Prefix of its environment variable, the workload's name unless given. */
  envPrefix: envNameSchema.optional(),
});

const catalogueSchema = z.strictObject({
  /** Port of a workload's Service where the spec names none. */
  port: portNumberSchema,
});

/** @public */
export const workload = {
  type: 'workload',
  title: 'Another workload',
  description:
    'A workload of this platform in the same environment, given as <NAME>_URL.',
  specSchema,
  catalogueSchema,
} satisfies DependencyKind;
