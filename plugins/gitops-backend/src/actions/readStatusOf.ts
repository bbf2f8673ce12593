import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import { gitopsWorkloadReadPermission } from '@slipway/plugin-gitops-common';
import type { EntityStatus } from '@slipway/plugin-gitops-common/api';
import type { RouteServices } from '../routes/defineRoute';
import { readEntityStatus } from '../usecases/status/readEntityStatus';

/**
 * Reads the status of an entity from what is stored, as the person who asks.
 *
 * @throws InputError when it is no entity reference.
 */
export async function readStatusOf(
  request: { entityRef: string; credentials: BackstageCredentials },
  services: RouteServices,
): Promise<EntityStatus> {
  const { credentials } = request;
  const { authorization, base, entities, status } = services;
  const read = await authorization.decide(
    credentials,
    gitopsWorkloadReadPermission,
  );
  const entity = await entities.read(parsed(request.entityRef), credentials);
  return readEntityStatus({
    services: status,
    entity,
    base: await base.readRecent(),
    read,
  });
}

function parsed(entityRef: string): string {
  try {
    return stringifyEntityRef(
      parseEntityRef(entityRef, { defaultKind: 'component' }),
    );
  } catch (error) {
    throw new InputError(
      `Reading the status failed: "${entityRef.slice(
        0,
        100,
      )}" is no entity reference. Write it like component:default/checkout.`,
      error,
    );
  }
}
