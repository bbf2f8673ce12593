import { NotFoundError } from '@backstage/errors';
import {
  handEditFates,
  planDecommission,
  type ChangeIdentity,
} from '@slipway/plugin-gitops-common/change';
import {
  parseSpecText,
  type WorkloadSpec,
} from '@slipway/plugin-gitops-common/spec';
import { locate } from '@slipway/plugin-gitops-common/standards';
import type { BaseSnapshot } from './BaseBranch';
import { baseDigest } from './baseDigest';
import type { RecordedWorkload } from './listWorkloads';
import type { PreviewChangeOptions, PreviewedChange } from './previewChange';
import { readHandEdits } from './readHandEdits';
import { readReleaseBase } from './readReleaseBase';

/**
 * The next step of taking a workload out of an environment, as a plan.
 *
 * @throws NotFoundError when it is not there.
 */
export async function previewDecommission(
  options: PreviewChangeOptions & {
    identity: ChangeIdentity;
    recorded: RecordedWorkload | undefined;
    owner: string;
  },
): Promise<PreviewedChange> {
  const { base, snapshot, identity, recorded, owner, person } = options;
  const { standards, standardsText } = snapshot;
  const { team, workload, environment } = identity;
  if (!recorded?.environments.includes(environment)) {
    throw new NotFoundError(
      `Decommissioning ${team}/${workload} in ${environment} failed: it is not released there.`,
    );
  }
  const files = await readReleaseBase({ base, snapshot, identity });
  const handEdits = readHandEdits({ snapshot, identity, files });
  const { decommission, ...plan } = planDecommission({
    identity,
    baseRevision: snapshot.revision,
    baseFiles: files,
    standards,
    released: recorded.environments,
    others: othersIn(snapshot, identity),
    request: { askedBy: person.userRef, askedByName: person.displayName },
    handEdits: { ...handEdits, continues: false },
  });
  const digest = baseDigest({ files, standardsText, writeCatalog: false });
  return {
    answer: {
      kind: 'decommission',
      plan,
      baseDigest: digest,
      exists: true,
      differences: [],
      handEdits: handEditFates({
        standards,
        handEdits: handEdits.edits,
        edits: plan.edits,
        continues: false,
      }),
      decommission,
    },
    plan,
    baseDigest: digest,
    kind: 'decommission',
    owner,
    snapshot,
  };
}

/** Specs of the other workloads of an environment, as far as they can be read. */
function othersIn(
  { files, standards }: BaseSnapshot,
  identity: ChangeIdentity,
): WorkloadSpec[] {
  return [...files].flatMap(([path, text]) => {
    const location = locate(path, standards);
    if (
      location.area !== 'spec' ||
      location.environment !== identity.environment ||
      location.workload === identity.workload
    ) {
      return [];
    }
    const parsed = parseSpecText(text);
    return parsed.ok ? [parsed.value] : [];
  });
}
