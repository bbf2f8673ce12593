import { nameSchema } from '@slipway/plugin-gitops-common/problems';
import { z } from 'zod';

/** A team, workload or environment in a path: it becomes a path of the repository. */
export const nameParameter = nameSchema;

/** An id that we gave. */
export const idParameter = z.string().regex(/^[A-Za-z0-9-]{8,64}$/, {
  message: 'This is not an id. | Use one that this API answered.',
});
