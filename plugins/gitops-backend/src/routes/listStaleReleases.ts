import { gitopsWorkloadReadPermission } from '@slipway/plugin-gitops-common';
import { staleReleasesSchema } from '@slipway/plugin-gitops-common/api';
import { listStaleReleases as listStale } from '../usecases/listStaleReleases';
import { toReleaseResource } from '../usecases/listWorkloads';
import { defineRoute } from './defineRoute';

export const listStaleReleases = defineRoute({
  id: 'listStaleReleases',
  method: 'get',
  path: '/stale-releases',
  summary: 'Releases that today’s renderer and standards would write otherwise',
  description:
    'Renders every release that the person may read and compares with its lock, by environment in promotion order. Nothing is written: each is a change of its own, with the source {rerender}. 403 when that can be none.',
  answers: { 200: staleReleasesSchema },
  async handle({ credentials }, { authorization, base, changes }) {
    const decision = await authorization.decide(
      credentials,
      gitopsWorkloadReadPermission,
    );
    const snapshot = await base.read();
    return {
      status: 200,
      body: await listStale({
        snapshot,
        changes,
        allows: release =>
          decision.allows(toReleaseResource(release, snapshot.workloads)),
      }),
    };
  },
});
