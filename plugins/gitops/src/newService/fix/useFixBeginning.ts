import { useApi } from '@backstage/core-plugin-api';
import { valueAt } from '@slipway/plugin-gitops-common/path';
import { releasePaths } from '@slipway/plugin-gitops-common/standards';
import useAsyncRetry from 'react-use/lib/useAsyncRetry';
import { gitOpsApiRef } from '../../api/GitOpsApi';
import type { Surroundings } from '../model/Surroundings';
import type { Beginning } from '../model/useKeptState';
import { nothingWritten } from '../model/Written';
import type { Fix } from './parseFix';
import { readReleasedSpec } from './readReleasedSpec';
import { releasedEdits, withFix } from './releasedEdits';

/** A value that a fix sets, beside what is released. */
export interface FixedValue {
  path: string;
  before: unknown;
  after: unknown;
}

/** Reads the release of a fix and fills both in, as edits of the person. */
export function useFixBeginning(fix: Fix, surroundings: Surroundings) {
  const api = useApi(gitOpsApiRef);
  const { environment } = fix.release;

  return useAsyncRetry(async (): Promise<{
    beginning: Omit<Beginning, 'leave'>;
    values: FixedValue[];
  }> => {
    const { spec, adopted } = await readReleasedSpec({
      api,
      release: fix.release,
      surroundings,
    });
    const { standards, owners, workloads } = surroundings;
    const released = releasedEdits(spec, {
      standards,
      reader: {
        owners,
        workloads: workloads.map(({ team, workload }) => `${team}/${workload}`),
      },
    });
    return {
      beginning: {
        name: JSON.stringify(fix),
        environment,
        released: {
          release: fix.release,
          spec,
          adopted,
          file: releasePaths(standards, fix.release).spec,
          edits: released,
        },
        written: {
          ...nothingWritten(),
          edits: withFix(released, fix.edits),
        },
      },
      values: Object.entries(fix.edits).map(([path, after]) => ({
        path,
        before: valueAt(spec, path),
        after,
      })),
    };
    // Standards and workloads are read again after an opening; what was filled
    // in stays.
  }, [api, JSON.stringify(fix)]);
}
