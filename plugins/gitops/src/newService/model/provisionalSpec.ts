import type { DocumentPath, Problem } from '@slipway/plugin-gitops-common';
import { valueAt, withValueAt } from '@slipway/plugin-gitops-common/path';
import {
  parseWorkloadSpec,
  type SpecDraft,
  type WorkloadSpec,
} from '@slipway/plugin-gitops-common/spec';
import type { PlatformStandards } from '@slipway/plugin-gitops-common/standards';

/** A spec that can be rendered, from one that may still have gaps. */
export interface ProvisionalSpec {
  spec: WorkloadSpec;
  /** Fields that a stand-in fills for the preview's sake. */
  standIns: DocumentPath[];
  /** What cannot be used and is left out of the preview. */
  problems: Problem[];
}

/**
 * Makes a draft renderable: open questions get a stand-in, and a value that
 * cannot be used is left out, so that the preview never goes away. Only the
 * preview uses it; what is opened is the spec itself.
 */
export function provisionalSpec(options: {
  spec: SpecDraft;
  standards: PlatformStandards;
  owners: readonly string[];
}): ProvisionalSpec | undefined {
  const { standards, owners } = options;
  const problems: Problem[] = [];
  let candidate: SpecDraft = options.spec;
  // Each pass takes at least one unusable value out, so it ends.
  for (let pass = 0; pass < 20; pass++) {
    const { spec, standIns } = withStandIns(candidate, standards, owners);
    const parsed = parseWorkloadSpec(spec);
    if (parsed.ok) {
      return { spec: parsed.value, standIns, problems };
    }
    const next = parsed.problems.reduce(
      (value, problem) => without(value, problem.path),
      candidate,
    );
    if (next === candidate) {
      return undefined;
    }
    problems.push(...parsed.problems);
    candidate = next;
  }
  return undefined;
}

function withStandIns(
  draft: SpecDraft,
  standards: PlatformStandards,
  owners: readonly string[],
): { spec: SpecDraft; standIns: DocumentPath[] } {
  const [repository, tag] = splitImage(standards.images.placeholder);
  const fills: [DocumentPath, unknown][] = [
    ['name', 'my-service'],
    ['owner', owners[0] ?? 'my-team'],
    ['kind', 'api'],
  ];
  const standIns = fills.filter(([path]) => valueAt(draft, path) === undefined);
  let spec = standIns.reduce(
    (value, [path, fill]) => withValueAt(value, path, fill),
    draft,
  );
  const image = draft.image;
  if (
    !image?.placeholder &&
    (!image?.repository || !(image.tag || image.digest))
  ) {
    standIns.push(['image', undefined]);
    spec = {
      ...spec,
      image: image?.repository
        ? { repository: image.repository, tag: tag ?? 'next' }
        : { repository, tag, placeholder: true },
    };
  }
  return { spec, standIns: standIns.map(([path]) => path) };
}

function splitImage(image: string): [string, string | undefined] {
  const name = image.split('@')[0];
  const colon = name.lastIndexOf(':');
  return colon > name.lastIndexOf('/')
    ? [name.slice(0, colon), name.slice(colon + 1)]
    : [name, undefined];
}

/** Takes the value at a path out, or the nearest thing around it that is there. */
function without(spec: SpecDraft, path: DocumentPath): SpecDraft {
  let at = path;
  while (at !== '' && valueAt(spec, at) === undefined) {
    at = at.replace(/(\.[^.[]+|\[[^[]*\]|^[^.[]+)$/, '');
  }
  return at === '' ? spec : withValueAt(spec, at, undefined);
}
