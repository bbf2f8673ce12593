import { useApi } from '@backstage/core-plugin-api';
import { InputError, NotFoundError } from '@backstage/errors';
import { valueAt } from '@slipway/plugin-gitops-common/path';
import {
  parseWorkloadSpec,
  type WorkloadSpec,
} from '@slipway/plugin-gitops-common/spec';
import { releasePaths } from '@slipway/plugin-gitops-common/standards';
import useAsyncRetry from 'react-use/lib/useAsyncRetry';
import { parse } from 'yaml';
import { gitOpsApiRef, type GitOpsApi } from '../../api/GitOpsApi';
import type { Surroundings } from '../model/Surroundings';
import type { Beginning } from '../model/useKeptState';
import { nothingWritten } from '../model/Written';
import type { Fix } from './parseFix';
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
    const spec = await readReleasedSpec({ api, fix, surroundings });
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

async function readReleasedSpec(options: {
  api: GitOpsApi;
  fix: Fix;
  surroundings: Surroundings;
}): Promise<WorkloadSpec> {
  const { api, fix, surroundings } = options;
  const { team, workload, environment } = fix.release;
  const { files } = await api.readWorkloadBase(fix.release);
  const { spec: path } = releasePaths(surroundings.standards, fix.release);
  const file = files.find(entry => entry.path === path);
  if (!file) {
    throw new NotFoundError(
      `${team}/${workload} is not released to ${environment}: the repository has no ${path}. Describe the service instead, or choose another environment.`,
    );
  }
  const parsed = parseWorkloadSpec(parse(file.content));
  if (!parsed.ok) {
    throw new InputError(
      `${path} cannot be read as a workload spec: ${parsed.problems
        .map(problem => `${problem.path} ${problem.message} ${problem.remedy}`)
        .join(' ')}`,
    );
  }
  return parsed.value;
}
