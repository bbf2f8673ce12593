import { ConflictError, InputError } from '@backstage/errors';
import type { Preview } from '@slipway/plugin-gitops-common/api';
import {
  bringsCatalogEntity,
  planChange,
} from '@slipway/plugin-gitops-common/change';
import { lintFiles } from '@slipway/plugin-gitops-common/lint';
import { renderRelease } from '@slipway/plugin-gitops-common/render';
import { releasePaths } from '@slipway/plugin-gitops-common/standards';
import type { WorkloadSpec } from '@slipway/plugin-gitops-common/spec';
import type { ReleaseDecision } from '../authorization';
import { baseDigest } from './baseDigest';
import type { BaseBranch, BaseSnapshot } from './BaseBranch';
import { findWorkload, groupRef, toReleaseResource } from './listWorkloads';
import type { ResolvedSource } from './resolveSource';
import { readReleaseBase } from './readReleaseBase';

/** Everything that opening needs to know of a preview. */
export interface PreviewedChange extends Preview {
  snapshot: BaseSnapshot;
  spec: WorkloadSpec;
}

/**
 * Renders, lints and plans a change against the base branch as it is now.
 *
 * @throws NotAllowedError when the workload is not the person's to change.
 * @throws InputError when the environment does not exist or cannot be entered.
 * @throws ConflictError when the workload belongs to another team's folder.
 */
export async function previewChange(options: {
  base: BaseBranch;
  decision: ReleaseDecision;
  source: ResolvedSource;
  environment: string;
  askedBy: string;
  catalogHas(name: string): Promise<boolean>;
}): Promise<PreviewedChange> {
  const { base, decision, source, environment, askedBy } = options;
  const { spec } = source;
  const snapshot = await base.read();
  const { standards } = snapshot;
  const identity = {
    repository: snapshot.repository,
    team: spec.owner,
    workload: spec.name,
    environment,
  };

  decision.require(toReleaseResource(identity, snapshot.workloads));
  const recorded = findWorkload(identity, snapshot.workloads);
  if (recorded && recorded.team !== spec.owner) {
    // A change of owner takes the consent of both, and then a move of folders.
    decision.require({
      ref: `${spec.owner}/${spec.name}/${environment}`,
      environment,
      owner: groupRef(spec.owner),
    });
    throw new ConflictError(
      `Planning ${spec.owner}/${spec.name} failed: the workload "${spec.name}" is recorded as ${recorded.team}/${recorded.workload}. Keep the owner ${recorded.team}, or choose another name; handing a workload over is done by the platform team.`,
    );
  }
  requireEntry({ snapshot, environment, environments: recorded?.environments });

  const files = await readReleaseBase({ base, snapshot, identity });
  const catalogPath = releasePaths(standards, identity).catalog;
  const writeCatalog =
    bringsCatalogEntity({
      standards,
      environment,
      released: recorded?.environments ?? [],
    }) &&
    (files.some(({ path }) => path === catalogPath) ||
      !(await options.catalogHas(spec.name)));
  const release = renderRelease({
    spec,
    standards,
    environment,
    standardsText: snapshot.standardsText,
    catalog: { write: writeCatalog },
  });
  const findings = [
    ...lintFiles({ files: release.files, standards, rendered: release.files }),
    ...release.notices,
  ];
  const plan = planChange({
    identity,
    baseRevision: snapshot.revision,
    baseFiles: files,
    release,
    findings,
    standards,
    spec,
    request: {
      description: source.description,
      origins: source.origins,
      askedBy,
    },
  });
  return {
    plan,
    baseDigest: baseDigest({
      files,
      standardsText: snapshot.standardsText,
      writeCatalog,
    }),
    exists: recorded !== undefined,
    snapshot,
    spec,
  };
}

function requireEntry(options: {
  snapshot: BaseSnapshot;
  environment: string;
  environments?: string[];
}): void {
  const { snapshot, environment, environments = [] } = options;
  const all = snapshot.standards.environments;
  const wanted = all.find(({ name }) => name === environment);
  if (!wanted) {
    throw new InputError(
      `Planning a change for "${environment}" failed: there is no such environment. Use one of: ${all
        .map(({ name }) => name)
        .join(', ')}.`,
    );
  }
  if (
    !wanted.directEntry &&
    !environments.includes(environment) &&
    all[0].name !== environment
  ) {
    throw new InputError(
      `Planning a change for "${environment}" failed: the standards let no workload enter there directly. Start in ${
        all.filter(({ directEntry }) => directEntry)[0]?.name ?? all[0].name
      } and promote it.`,
    );
  }
}
