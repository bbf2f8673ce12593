import { z } from 'zod';

/** Object id of a commit. */
export const revisionSchema = z.string().regex(/^[0-9a-f]{40}$/);
