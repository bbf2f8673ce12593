import { InputError } from '@backstage/errors';
import { applyEdits, editKind } from '@slipway/plugin-gitops-common/change';
import type { BaseBranch, BaseSnapshot } from '../BaseBranch';
import { readReleased } from './readReleased';
import type { ResolvedSource } from './ResolvedSource';
import { wordsOf } from './wordsOf';

/**
 * Edits fields of the spec as released to an environment.
 *
 * @throws NotFoundError when the workload is not released there.
 * @throws InputError when the edits give no spec.
 */
export async function resolveEdit(options: {
  base: BaseBranch;
  edit: { team: string; workload: string; edits: Record<string, unknown> };
  environment: string;
  snapshot: BaseSnapshot;
}): Promise<ResolvedSource> {
  const { base, edit, environment, snapshot } = options;
  const { team, workload, edits } = edit;
  const released = await readReleased({
    base,
    snapshot,
    release: { team, workload, environment },
  });
  const edited = applyEdits({
    spec: released.spec,
    standards: snapshot.standards,
    environment,
    edits,
  });
  if (!edited.ok) {
    throw new InputError(
      `Editing ${edit.team}/${
        edit.workload
      } in ${environment} failed: ${wordsOf(edited.problems)}`,
    );
  }
  return {
    spec: edited.value,
    intent: { kind: editKind(Object.keys(edits), environment) },
    adopted: released.adopted,
    continues: true,
  };
}
