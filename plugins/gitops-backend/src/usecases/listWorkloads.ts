import type { TextFile } from '@slipway/plugin-gitops-common';
import type { ReleaseResource } from '@slipway/plugin-gitops-node';
import {
  locate,
  type PlatformStandards,
} from '@slipway/plugin-gitops-common/standards';
import {
  formatReleaseRef,
  parseReleaseRef,
  type ReleaseName,
} from '@slipway/plugin-gitops-common';
import { parseDocument } from 'yaml';

/** A workload that the base branch has. */
export interface RecordedWorkload {
  team: string;
  workload: string;
  /** Entity reference of the group that owns it, by its released specs. */
  owner: string;
  /** Environments it is released to, in promotion order. */
  environments: string[];
}

/** Finds the workloads in the files of the base branch. */
export function listWorkloads(
  files: readonly TextFile[],
  standards: PlatformStandards,
): RecordedWorkload[] {
  const order = standards.environments.map(({ name }) => name);
  const found = new Map<string, RecordedWorkload>();
  const located = files.map(file => ({
    file,
    location: locate(file.path, standards),
  }));
  const ownerOf = ownersOf(
    located.flatMap(({ file, location }) =>
      location.area === 'spec' ? [file.content] : [],
    ),
  );
  for (const { file, location } of located) {
    if (location.area !== 'spec' && location.area !== 'catalog') {
      continue;
    }
    const { team, workload } = location;
    const key = `${team}/${workload}`;
    const known = found.get(key) ?? {
      team,
      workload,
      owner: groupRef(team),
      environments: [],
    };
    if (location.area === 'spec') {
      known.environments.push(location.environment);
      known.owner = groupRef(ownerOf.get(file.content) ?? team);
    }
    found.set(key, known);
  }
  return [...found.values()]
    .map(entry => ({
      ...entry,
      environments: order.filter(name => entry.environments.includes(name)),
    }))
    .sort((a, b) =>
      `${a.team}/${a.workload}`.localeCompare(`${b.team}/${b.workload}`),
    );
}

/**
 * The workload of a name in the base branch: the team's own when it has one,
 * otherwise whoever has the name.
 *
 * @returns `undefined` also when several other teams have it, which no rule of
 * ownership can decide.
 */
export function findWorkload(
  name: { team: string; workload: string },
  workloads: readonly RecordedWorkload[],
): RecordedWorkload | undefined {
  const namesakes = workloads.filter(
    ({ workload }) => workload === name.workload,
  );
  return (
    namesakes.find(({ team }) => team === name.team) ??
    (namesakes.length === 1 ? namesakes[0] : undefined)
  );
}

/**
 * What permission for a release is decided on. The owner is the one recorded in
 * the base branch; a workload that it does not have belongs to the team that it
 * is asked for, and one that several other teams have belongs to nobody.
 */
export function toReleaseResource(
  name: ReleaseName,
  workloads: readonly RecordedWorkload[],
): ReleaseResource {
  const taken = workloads.some(({ workload }) => workload === name.workload);
  return {
    ref: formatReleaseRef(name),
    environment: name.environment,
    owner: taken ? findWorkload(name, workloads)?.owner : groupRef(name.team),
  };
}

/** The same for a resource reference; what is no release belongs to the platform. */
export function resourceOfRef(
  ref: string,
  workloads: readonly RecordedWorkload[],
): ReleaseResource {
  const name = parseReleaseRef(ref);
  return name ? toReleaseResource(name, workloads) : { ref };
}

/** Entity reference of a team. */
export function groupRef(team: string): string {
  return `group:default/${team}`;
}

/** What the texts of the last listing said: most of the next one's are the same. */
let owners = new Map<string, string | undefined>();

/** Listing thousands of specs again parses those that are new. */
function ownersOf(
  texts: readonly string[],
): ReadonlyMap<string, string | undefined> {
  const next = new Map<string, string | undefined>();
  for (const text of texts) {
    next.set(text, owners.has(text) ? owners.get(text) : ownerIn(text));
  }
  owners = next;
  return next;
}

/** A spec that does not parse still says whose it is, by its folder. */
function ownerIn(text: string): string | undefined {
  const document = parseDocument(text);
  const owner: unknown =
    document.errors.length === 0 ? document.get('owner') : undefined;
  return typeof owner === 'string' && /^[a-z0-9][-a-z0-9]*$/.test(owner)
    ? owner
    : undefined;
}
