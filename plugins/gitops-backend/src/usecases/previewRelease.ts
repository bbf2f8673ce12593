import type { TextFile } from '@slipway/plugin-gitops-common';
import {
  bringsCatalogEntity,
  handEditFates,
  planChange,
  specDifference,
  type ChangeIdentity,
} from '@slipway/plugin-gitops-common/change';
import { honorWaivers, lintFiles } from '@slipway/plugin-gitops-common/lint';
import { renderRelease } from '@slipway/plugin-gitops-common/render';
import {
  parseSpecText,
  type WorkloadSpec,
} from '@slipway/plugin-gitops-common/spec';
import { releasePaths } from '@slipway/plugin-gitops-common/standards';
import { baseDigest } from './baseDigest';
import type { RecordedWorkload } from './listWorkloads';
import type { PreviewChangeOptions, PreviewedChange } from './previewChange';
import { readReleaseBase } from './readReleaseBase';
import { readHandEdits } from './readHandEdits';
import { requireEntry } from './requireEntry';
import { waiversOf } from './waiversOf';
import type { ResolvedSource } from './sources/ResolvedSource';

type ReleaseSource = Exclude<ResolvedSource, { decommission: unknown }>;

/** A release of a spec to an environment, as a plan. */
export async function previewRelease(
  options: PreviewChangeOptions & {
    source: ReleaseSource;
    identity: ChangeIdentity;
    recorded: RecordedWorkload | undefined;
    owner: string;
  },
): Promise<PreviewedChange> {
  const { base, snapshot, source, identity, recorded, owner, person } = options;
  const { standards, standardsText } = snapshot;
  const { environment } = identity;
  requireEntry({
    snapshot,
    environment,
    environments: recorded?.environments,
    from: source.intent?.kind === 'promote' ? source.intent.from : undefined,
  });

  const files = await readReleaseBase({ base, snapshot, identity });
  const writeCatalog = await writesCatalog({ ...options, files });
  const release = renderRelease({
    spec: source.spec,
    standards,
    environment,
    standardsText,
    catalog: { write: writeCatalog },
  });
  const findings = [
    ...honorWaivers(
      lintFiles({ files: release.files, standards, rendered: release.files }),
      {
        files: waiversOf(snapshot, identity),
        standards,
        today: options.now.slice(0, 10),
      },
    ),
    ...release.notices,
  ];
  const released = releasedIn(files, { snapshot, identity });
  const intent = source.intent ?? { kind: released ? 'edit' : 'onboard' };
  const handEdits = readHandEdits({ snapshot, identity, files });
  const plan = planChange({
    identity,
    baseRevision: snapshot.revision,
    baseFiles: files,
    release,
    findings,
    standards,
    spec: source.spec,
    request: {
      description: source.description,
      origins: source.origins,
      askedBy: person.userRef,
      askedByName: person.displayName,
    },
    intent,
    handEdits: {
      ...handEdits,
      adopted: source.adopted,
      continues: source.continues,
    },
  });
  const digest = baseDigest({
    files: [...files, ...waiversOf(snapshot, identity)],
    standardsText,
    writeCatalog,
  });
  return {
    answer: {
      kind: intent.kind,
      plan,
      baseDigest: digest,
      exists: recorded !== undefined,
      differences: released ? specDifference(released, source.spec) : [],
      handEdits: handEditFates({
        ...source,
        standards,
        handEdits: handEdits.edits,
        edits: plan.edits,
      }),
    },
    plan,
    baseDigest: digest,
    kind: intent.kind,
    description: source.description,
    owner,
    snapshot,
  };
}

async function writesCatalog(
  options: PreviewChangeOptions & {
    source: ReleaseSource;
    identity: ChangeIdentity;
    recorded: RecordedWorkload | undefined;
    files: readonly TextFile[];
  },
): Promise<boolean> {
  const { snapshot, source, identity, recorded, files } = options;
  const { standards } = snapshot;
  const { catalog } = releasePaths(standards, identity);
  return (
    bringsCatalogEntity({
      standards,
      environment: identity.environment,
      released: recorded?.environments ?? [],
    }) &&
    (files.some(({ path }) => path === catalog) ||
      !(await options.catalogHas(source.spec.name)))
  );
}

/** The spec that the base branch has; one that cannot be read compares with nothing. */
function releasedIn(
  files: readonly TextFile[],
  options: {
    snapshot: PreviewChangeOptions['snapshot'];
    identity: ChangeIdentity;
  },
): WorkloadSpec | undefined {
  const { spec } = releasePaths(options.snapshot.standards, options.identity);
  const file = files.find(({ path }) => path === spec);
  const parsed = file && parseSpecText(file.content);
  return parsed?.ok ? parsed.value : undefined;
}
