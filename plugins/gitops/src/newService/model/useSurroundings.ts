import { identityApiRef, useApi } from '@backstage/core-plugin-api';
import { ServiceUnavailableError } from '@backstage/errors';
import { parseStandards } from '@slipway/plugin-gitops-common/standards';
import useAsyncRetry from 'react-use/lib/useAsyncRetry';
import { gitOpsApiRef } from '../../api/GitOpsApi';
import type { Surroundings } from './Surroundings';

/** Stands for a workload that does not exist yet in a question of permission. */
const ANY_WORKLOAD = '*';

/** Reads standards, workloads and the person, once per page. */
export function useSurroundings() {
  const api = useApi(gitOpsApiRef);
  const identityApi = useApi(identityApiRef);

  return useAsyncRetry(async (): Promise<Surroundings> => {
    const [answer, { workloads, componentsElsewhere, revision }, identity] =
      await Promise.all([
        api.readStandards(),
        api.listWorkloads(),
        identityApi.getBackstageIdentity(),
      ]);
    const parsed = parseStandards(answer.text);
    if (!parsed.ok) {
      throw new ServiceUnavailableError(
        `The platform standards cannot be used in this page: ${parsed.problems
          .map(({ path, message }) => `${path} ${message}`)
          .join(' ')} Reload the page; it may be older than the portal.`,
      );
    }
    const standards = parsed.value;
    const owners = identity.ownershipEntityRefs.flatMap(teamIn);
    const releases = owners.flatMap(team =>
      standards.environments.map(({ name: environment }) => ({
        team,
        workload: ANY_WORKLOAD,
        environment,
      })),
    );
    const allowed = await api.mayOpen(releases);
    return {
      repository: answer.repository,
      standards,
      standardsText: answer.text,
      standardsState: answer.state,
      standardsProblems: answer.problems,
      revision,
      workloads,
      componentsElsewhere,
      userRef: identity.userEntityRef,
      owners,
      denied: releases
        .filter((_, index) => !allowed[index])
        .map(({ team, environment }) => `${team}/${environment}`),
    };
  }, [api, identityApi]);
}

/** Groups whose name can be a folder of the repository. */
function teamIn(entityRef: string): string[] {
  const name = /^group:default\/([a-z0-9][-a-z0-9]*)$/.exec(entityRef)?.[1];
  return name ? [name] : [];
}
