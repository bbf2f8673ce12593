import { nameSchema } from '@slipway/plugin-gitops-common/problems';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { z } from 'zod';

/** A team, workload or environment in a path: it becomes a path of the repository. */
export const nameParameter = nameSchema;

/** An id that we gave. */
export const idParameter = z.string().regex(/^[A-Za-z0-9-]{8,64}$/, {
  message: 'This is not an id. | Use one that this API answered.',
});

const entityPart = z
  .string()
  .max(63)
  .regex(/^[A-Za-z0-9]([-A-Za-z0-9_.]*[A-Za-z0-9])?$/, {
    message: 'This is no part of an entity reference. | Use its own spelling.',
  });

/** The entity that a path names. */
export const entityParameters = {
  kind: entityPart,
  namespace: entityPart,
  name: entityPart,
};

/** The reference of the entity that a path names. */
export function entityRefOf(
  params: z.output<z.ZodObject<typeof entityParameters>>,
): string {
  return stringifyEntityRef({
    kind: params.kind,
    namespace: params.namespace,
    name: params.name,
  });
}
