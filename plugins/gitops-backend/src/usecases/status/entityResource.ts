import type { Entity } from '@backstage/catalog-model';
import {
  RELATION_OWNED_BY,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { formatReleaseRef } from '@slipway/plugin-gitops-common';
import type { ReleaseResource } from '@slipway/plugin-gitops-node';
import type { ApplicationSummary } from '../../store/ApplicationStore';
import { toReleaseResource, type RecordedWorkload } from '../listWorkloads';

/**
 * What permission for an Application is decided on: its release, or where it
 * runs none of the GitOps repository's, the entity and its owner.
 */
export function entityResource(options: {
  application: Pick<ApplicationSummary, 'release'>;
  entity: Entity;
  workloads: readonly RecordedWorkload[];
}): ReleaseResource {
  const { application, entity, workloads } = options;
  const { release } = application;
  if (
    release &&
    workloads.some(
      ({ team, workload }) =>
        team === release.team && workload === release.workload,
    )
  ) {
    return toReleaseResource(release, workloads);
  }
  const owner = entity.relations?.find(
    ({ type }) => type === RELATION_OWNED_BY,
  )?.targetRef;
  return release
    ? {
        ref: formatReleaseRef(release),
        environment: release.environment,
        owner,
      }
    : { ref: stringifyEntityRef(entity), owner };
}
