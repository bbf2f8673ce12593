import { identityApiRef, useApi } from '@backstage/core-plugin-api';
import { ServiceUnavailableError } from '@backstage/errors';
import { parseStandards } from '@slipway/plugin-gitops-common/standards';
import useAsyncRetry from 'react-use/lib/useAsyncRetry';
import { gitOpsApiRef } from '../api/GitOpsApi';
import type { Surroundings } from './surroundings';

/** Reads standards, workloads and the person, once per page. */
export function useSurroundings() {
  const api = useApi(gitOpsApiRef);
  const identityApi = useApi(identityApiRef);

  return useAsyncRetry(async (): Promise<Surroundings> => {
    const [standards, { workloads, revision }, identity] = await Promise.all([
      api.readStandards(),
      api.listWorkloads(),
      identityApi.getBackstageIdentity(),
    ]);
    const parsed = parseStandards(standards.text);
    if (!parsed.ok) {
      throw new ServiceUnavailableError(
        `The platform standards cannot be used in this page: ${parsed.problems
          .map(({ path, message }) => `${path} ${message}`)
          .join(' ')} Reload the page; it may be older than the portal.`,
      );
    }
    return {
      repository: standards.repository,
      standards: parsed.value,
      standardsText: standards.text,
      standardsState: standards.state,
      standardsProblems: standards.problems,
      revision,
      workloads,
      userRef: identity.userEntityRef,
      owners: identity.ownershipEntityRefs.flatMap(ref => {
        const name = /^group:default\/([a-z0-9][-a-z0-9]*)$/.exec(ref)?.[1];
        return name ? [name] : [];
      }),
    };
  }, [api, identityApi]);
}
