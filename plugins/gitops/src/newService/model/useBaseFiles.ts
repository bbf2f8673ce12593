import { useApi } from '@backstage/core-plugin-api';
import type { TextFile } from '@slipway/plugin-gitops-common';
import { useCallback, useEffect, useState } from 'react';
import { gitOpsApiRef } from '../../api/GitOpsApi';
import type { Surroundings } from './Surroundings';

/** What the base branch has of a release; nothing of a workload that is new. */
export interface BaseFiles {
  files: TextFile[];
  /** Exceptions from the rules that were accepted for the workload. */
  waivers?: TextFile;
  loading: boolean;
  error?: Error;
  /** Whether the person may change the workload, when it exists. */
  mayChange?: boolean;
  retry(): void;
}

type Known = Omit<BaseFiles, 'retry'>;

const NOTHING: Known = { files: [], loading: false };
const LOADING: Known = { files: [], loading: true };

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
  const [known, setKnown] = useState<Record<string, Known>>({});
  const [attempt, setAttempt] = useState(0);
  const recorded = surroundings.workloads.find(
    entry => entry.workload === workload,
  );
  const team = recorded?.team;
  const key =
    team &&
    [surroundings.revision, team, workload, environment, attempt].join('/');

  useEffect(() => {
    if (!team || !key) {
      return undefined;
    }
    let current = true;
    const keep = (base: Known) => {
      if (current) {
        setKnown(all => ({ ...all, [key]: base }));
      }
    };
    const release = { team, workload, environment };
    Promise.all([api.readWorkloadBase(release), api.mayOpen([release])]).then(
      ([{ files, waivers }, [mayChange]]) =>
        keep({ files, waivers, mayChange, loading: false }),
      error => keep({ files: [], loading: false, error }),
    );
    return () => {
      current = false;
    };
  }, [api, key, team, workload, environment]);

  const retry = useCallback(() => setAttempt(number => number + 1), []);
  return { ...(key ? known[key] ?? LOADING : NOTHING), retry };
}
