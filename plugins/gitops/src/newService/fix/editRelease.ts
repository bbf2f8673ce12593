import type { DocumentPath } from '@slipway/plugin-gitops-common';
import {
  applyEdits,
  specDifference,
} from '@slipway/plugin-gitops-common/change';
import type { WorkloadSpec } from '@slipway/plugin-gitops-common/spec';
import type { PlatformStandards } from '@slipway/plugin-gitops-common/standards';
import type { ProvisionalSpec } from '../model/provisionalSpec';

/** A released spec with what the form says otherwise. */
export interface EditedRelease {
  /** Values by path, `null` where a field goes: what the backend is asked for. */
  edits: Record<DocumentPath, unknown>;
  provisional: ProvisionalSpec;
}

/**
 * What the form says otherwise than the release, as edits, and the spec that the
 * backend makes of them: by the same function, so that both plan the same.
 */
export function editRelease(options: {
  released: WorkloadSpec;
  provisional: ProvisionalSpec;
  standards: PlatformStandards;
  environment: string;
}): EditedRelease {
  const { released, provisional, standards, environment } = options;
  const edits = Object.fromEntries(
    specDifference(released, provisional.spec).map(({ path, after }) => [
      path,
      after ?? null,
    ]),
  );
  const edited = applyEdits({ spec: released, standards, environment, edits });
  return {
    edits,
    provisional: edited.ok
      ? { ...provisional, spec: edited.value }
      : {
          ...provisional,
          problems: [...provisional.problems, ...edited.problems],
        },
  };
}
