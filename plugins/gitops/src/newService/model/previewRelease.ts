import type { Finding, Problem, TextFile } from '@slipway/plugin-gitops-common';
import {
  bringsCatalogEntity,
  planChange,
  type ChangePlan,
} from '@slipway/plugin-gitops-common/change';
import type { Draft } from '@slipway/plugin-gitops-common/draft';
import { lintFiles } from '@slipway/plugin-gitops-common/lint';
import {
  renderRelease,
  type RenderedFile,
} from '@slipway/plugin-gitops-common/render';
import type { WorkloadSpec } from '@slipway/plugin-gitops-common/spec';
import { releasePaths } from '@slipway/plugin-gitops-common/standards';
import type { ProvisionalSpec } from './provisionalSpec';
import type { Surroundings } from './Surroundings';

/** What a release would be, computed here and now in the browser. */
export interface PreviewedRelease {
  environment: string;
  files: RenderedFile[];
  findings: Finding[];
  plan: ChangePlan;
  spec: WorkloadSpec;
  standIns: string[];
  problems: Problem[];
}

/** Renders, lints and plans one release, as the backend will do again. */
export function previewRelease(options: {
  draft: Draft;
  provisional: ProvisionalSpec;
  surroundings: Surroundings;
  environment: string;
  baseFiles: readonly TextFile[];
}): PreviewedRelease {
  const { draft, provisional, surroundings, environment } = options;
  const { standards, standardsText, repository, revision } = surroundings;
  const { spec, standIns, problems } = provisional;
  const release = renderRelease({
    spec,
    standards,
    environment,
    standardsText,
    catalog: { write: writesCatalogEntity(options) },
  });
  const findings = [
    ...lintFiles({ files: release.files, standards, rendered: release.files }),
    ...release.notices,
  ];
  const plan = planChange({
    identity: {
      repository,
      team: spec.owner,
      workload: spec.name,
      environment,
    },
    baseRevision: revision,
    baseFiles: [...options.baseFiles],
    release,
    findings,
    standards,
    spec,
    request: {
      description: draft.description,
      origins: draft.origins,
      askedBy: surroundings.userRef,
    },
  });
  return {
    environment,
    files: release.files,
    findings,
    plan,
    spec,
    standIns,
    problems,
  };
}

/** As the backend decides it: the furthest environment, and nobody else's Component. */
function writesCatalogEntity(options: {
  provisional: ProvisionalSpec;
  surroundings: Surroundings;
  environment: string;
  baseFiles: readonly TextFile[];
}): boolean {
  const { provisional, surroundings, environment, baseFiles } = options;
  const { standards, workloads, componentsElsewhere } = surroundings;
  const { name, owner } = provisional.spec;
  const recorded = workloads.find(({ workload }) => workload === name);
  const { catalog } = releasePaths(standards, {
    team: owner,
    workload: name,
    environment,
  });
  return (
    bringsCatalogEntity({
      standards,
      environment,
      released: recorded?.environments ?? [],
    }) &&
    (baseFiles.some(({ path }) => path === catalog) ||
      !componentsElsewhere.includes(name))
  );
}
