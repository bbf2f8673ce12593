import type { Finding, Problem, TextFile } from '@slipway/plugin-gitops-common';
import {
  bringsCatalogEntity,
  findHandEdits,
  handEditFates,
  planChange,
  type AdoptedImage,
  type ChangePlan,
  type JudgedHandEdit,
} from '@slipway/plugin-gitops-common/change';
import type { Draft } from '@slipway/plugin-gitops-common/draft';
import { honorWaivers, lintFiles } from '@slipway/plugin-gitops-common/lint';
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
  /** What was edited by hand since the release, and what becomes of it. */
  handEdits: JudgedHandEdit[];
}

/** Renders, lints and plans one release, as the backend will do again. */
export function previewRelease(options: {
  draft: Draft;
  provisional: ProvisionalSpec;
  surroundings: Surroundings;
  environment: string;
  baseFiles: readonly TextFile[];
  /** The waivers file of the workload, where it has one. */
  waivers?: TextFile;
  /** Missing where the spec did not begin as a released one. */
  continued?: {
    kind: 'edit' | 'scale' | 'image';
    adopted: readonly AdoptedImage[];
  };
  /** The day it is, `YYYY-MM-DD`. */
  today: string;
}): PreviewedRelease {
  const { draft, provisional, surroundings, environment, continued } = options;
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
    ...honorWaivers(
      lintFiles({ files: release.files, standards, rendered: release.files }),
      {
        files: options.waivers ? [options.waivers] : [],
        standards,
        today: options.today,
      },
    ),
    ...release.notices,
  ];
  const identity = {
    repository,
    team: spec.owner,
    workload: spec.name,
    environment,
  };
  const found = findHandEdits({
    lockText: options.baseFiles.find(
      ({ path }) => path === releasePaths(standards, identity).lock,
    )?.content,
    files: options.baseFiles,
    standards,
  });
  const hand = {
    edits: found.status === 'known' ? found.edits : [],
    adopted: continued?.adopted ?? [],
    continues: continued !== undefined,
  };
  const plan = planChange({
    identity,
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
    intent: continued && { kind: continued.kind },
    handEdits: hand,
  });
  return {
    environment,
    files: release.files,
    findings,
    plan,
    spec,
    standIns,
    problems,
    handEdits: handEditFates({
      handEdits: hand.edits,
      adopted: hand.adopted,
      continues: hand.continues,
      edits: plan.edits,
      standards,
    }),
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
