import { useApi } from '@backstage/core-plugin-api';
import type { TextFile } from '@slipway/plugin-gitops-common';
import { useEffect, useState } from 'react';
import { gitOpsApiRef } from '../api/GitOpsApi';
import type { Surroundings } from './surroundings';

/** What the base branch has of a release; nothing of a workload that is new. */
export interface BaseFiles {
  files: TextFile[];
  loading: boolean;
  error?: Error;
}

const NOTHING: BaseFiles = { files: [], loading: false };

/**
 * The base files of a release, fetched once per revision and kept. A workload
 * that the repository does not have costs no request, so typing costs none.
 */
export function useBaseFiles(options: {
  surroundings: Surroundings;
  workload: string;
  environment: string;
}): BaseFiles {
  const { surroundings, workload, environment } = options;
  const api = useApi(gitOpsApiRef);
  const [known, setKnown] = useState<Record<string, BaseFiles>>({});
  const recorded = surroundings.workloads.find(
    entry => entry.workload === workload,
  );
  const team = recorded?.team;
  const key =
    team && `${surroundings.revision}/${team}/${workload}/${environment}`;

  useEffect(() => {
    if (!team || !key) {
      return undefined;
    }
    let current = true;
    const keep = (base: BaseFiles) =>
      current && setKnown(all => ({ ...all, [key]: base }));
    api.readWorkloadBase({ team, workload, environment }).then(
      ({ files }) => keep({ files, loading: false }),
      error => keep({ files: [], loading: false, error }),
    );
    return () => {
      current = false;
    };
  }, [api, key, team, workload, environment]);

  if (!key) {
    return NOTHING;
  }
  return known[key] ?? { files: [], loading: true };
}
