import { useApi } from '@backstage/core-plugin-api';
import { scaffolderApiRef } from '@backstage/plugin-scaffolder-react';
import type { StaleRelease } from '@slipway/plugin-gitops-common/api';
import { useCallback, useEffect, useRef, useState } from 'react';
import { gitOpsApiRef } from '../api/GitOpsApi';
import { usePersonToken } from '../open/usePersonToken';
import { openThroughTask, type OpenOutcome } from '../open/openThroughTask';
import { releaseKey } from './staleRows';

/** How far the renewal of one release is. */
export type Renewal =
  | { state: 'waiting' }
  | { state: 'running' }
  | { state: 'stopped' }
  | OpenOutcome;

/** A batch of pull requests that are opened one after another. */
export interface Renewals {
  /** By release; empty before the first batch. */
  of: ReadonlyMap<string, Renewal>;
  running: boolean;
  start(releases: readonly StaleRelease[]): Promise<void>;
  /** Ends after the one that is being opened. */
  stop(): void;
}

/**
 * Opens the pull requests of releases one after another. What is open already is
 * found and not opened twice, so that a batch can be repeated.
 */
export function useRenewals(): Renewals {
  const api = useApi(gitOpsApiRef);
  const scaffolderApi = useApi(scaffolderApiRef);
  const readPersonToken = usePersonToken();
  const [of, setOf] = useState<ReadonlyMap<string, Renewal>>(new Map());
  const [running, setRunning] = useState(false);
  const stopped = useRef(false);
  const stop = useCallback(() => {
    stopped.current = true;
  }, []);
  // Who leaves the page has nobody to look at the rest.
  useEffect(() => stop, [stop]);

  const start = useCallback(
    async (releases: readonly StaleRelease[]) => {
      const become = (release: StaleRelease, renewal: Renewal) =>
        setOf(now => new Map([...now, [releaseKey(release), renewal]]));
      stopped.current = false;
      setRunning(true);
      releases.forEach(release => become(release, { state: 'waiting' }));
      for (const release of releases) {
        if (stopped.current) {
          become(release, { state: 'stopped' });
          continue;
        }
        become(release, { state: 'running' });
        const { team, workload, environment } = release;
        become(
          release,
          await openThroughTask({
            api,
            scaffolderApi,
            readPersonToken,
            readSource: async () => ({ rerender: { team, workload } }),
            environment,
            overwriteHandEdits: false,
            requestKeyFor: () => crypto.randomUUID(),
          }),
        );
      }
      setRunning(false);
    },
    [api, scaffolderApi, readPersonToken],
  );
  return { of, running, start, stop };
}
