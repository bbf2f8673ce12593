import { sha256 } from '../../kubernetes';
import { RENDERER_VERSION } from '../../render/lockDocument';
import { renderRelease } from '../../render/renderRelease';
import { parseSpecText, type WorkloadSpec } from '../../spec';
import { releasePaths, type PlatformStandards } from '../../standards';
import type { Parsed, Problem } from '../../vocabulary';
import type { ChangeIdentity } from '../changePlan';
import { parseReleaseLock, type ReleaseLock } from '../hand/parseReleaseLock';

/**
 * A release as the base branch has it.
 *
 * @public
 */
export interface ReleaseOnBase {
  identity: Omit<ChangeIdentity, 'repository'>;
  specText: string;
  /** Missing where the release has no lock. */
  lockText?: string;
}

/**
 * A file that today's renderer and standards would write otherwise.
 *
 * @public
 */
export interface StaleFile {
  path: string;
  change: 'created' | 'updated' | 'deleted';
}

/**
 * What {@link findStaleReleases} says about a release.
 *
 * - `current`: rendered by this renderer from these standards.
 * - `same`: by others, with the same files; only the lock would change.
 * - `stale`: files would change.
 * - `unknown`: `problem` says why it cannot be judged, in a sentence.
 *
 * @public
 */
export type StaleRelease = { identity: ReleaseOnBase['identity'] } & (
  | { status: 'current' }
  | { status: 'same' | 'stale'; because: StaleReason[]; files: StaleFile[] }
  | { status: 'unknown'; problem: string }
);

/**
 * What is another than at the release.
 *
 * @public
 */
export type StaleReason = 'renderer' | 'standards';

/**
 * Finds the releases that today's renderer and standards would write otherwise,
 * and which of their files, from specs and locks alone: no manifest is read.
 *
 * @remarks
 * A release whose lock names this renderer and these standards costs the reading
 * of its lock, some 0.2 ms. Any other is rendered and its files' digests are
 * compared: 2 to 4 ms each, so a thousand of them take a few seconds.
 *
 * @param options.standardsText - text of the standards, whose digest locks have.
 *
 * @returns one answer per release, in the order given. Nothing throws.
 *
 * @public
 */
export function findStaleReleases(options: {
  releases: readonly ReleaseOnBase[];
  standards: PlatformStandards;
  standardsText: string;
}): StaleRelease[] {
  const digest = sha256(options.standardsText);
  return options.releases.map((release): StaleRelease => {
    const { identity, lockText } = release;
    if (lockText === undefined) {
      return {
        identity,
        status: 'unknown',
        problem:
          'The release has no lock, so nobody knows what its files were rendered from. Release it again.',
      };
    }
    const lock = parseReleaseLock(lockText);
    if (!lock.ok) {
      return unreadable(identity, 'lock', lock.problems);
    }
    const because: StaleReason[] = [
      ...(lock.value.renderer === RENDERER_VERSION
        ? []
        : (['renderer'] as const)),
      ...(lock.value.standards === digest ? [] : (['standards'] as const)),
    ];
    if (because.length === 0) {
      return { identity, status: 'current' };
    }
    const problem = obstacle(release, lock.value, options.standards);
    if (problem !== undefined) {
      return { identity, status: 'unknown', problem };
    }
    const spec = specOf(release);
    if (!spec.ok) {
      return unreadable(identity, 'spec', spec.problems);
    }
    const files = changedFiles(spec.value, lock.value, options);
    return {
      identity,
      status: files.length > 0 ? 'stale' : 'same',
      because,
      files,
    };
  });
}

/** Why a release cannot be judged although all of it can be read. */
function obstacle(
  { specText, identity }: ReleaseOnBase,
  lock: ReleaseLock,
  standards: PlatformStandards,
): string | undefined {
  const { environment } = identity;
  if (!standards.environments.some(({ name }) => name === environment)) {
    return `The standards have no environment "${environment}" any more. Decommission the release, or bring the environment back.`;
  }
  const { spec } = releasePaths(standards, identity);
  return lock.files[spec] !== undefined && lock.files[spec] !== sha256(specText)
    ? 'The spec was edited by hand since the release, so nobody can tell what is new because of it. Release it first.'
    : undefined;
}

function unreadable(
  identity: ReleaseOnBase['identity'],
  what: 'lock' | 'spec',
  [{ path, message }]: Problem[],
): StaleRelease {
  return {
    identity,
    status: 'unknown',
    problem: `The ${what} of the release cannot be used: ${
      path === '' ? '' : `${path}: `
    }${message}`,
  };
}

function specOf({ identity, specText }: ReleaseOnBase): Parsed<WorkloadSpec> {
  const parsed = parseSpecText(specText);
  return parsed.ok &&
    (parsed.value.owner !== identity.team ||
      parsed.value.name !== identity.workload)
    ? {
        ok: false,
        problems: [
          {
            path: 'name',
            message: `It is of ${parsed.value.owner}/${parsed.value.name} and lies in the folder of ${identity.team}/${identity.workload}.`,
            remedy: 'Write the names of the folder.',
          },
        ],
      }
    : parsed;
}

function changedFiles(
  spec: WorkloadSpec,
  lock: ReleaseLock,
  options: { standards: PlatformStandards; standardsText: string },
): StaleFile[] {
  const rendered = new Map(
    renderRelease({
      spec,
      ...options,
      environment: lock.environment,
      catalog: { write: false },
    })
      .files.filter(({ area }) => area !== 'lock')
      .map(({ path, content }) => [path, content]),
  );
  const paths = new Set([...Object.keys(lock.files), ...rendered.keys()]);
  return [...paths].sort().flatMap((path): StaleFile[] => {
    const content = rendered.get(path);
    const digest = Object.prototype.hasOwnProperty.call(lock.files, path)
      ? lock.files[path]
      : undefined;
    if (content === undefined) {
      return [{ path, change: 'deleted' }];
    }
    if (digest === undefined) {
      return [{ path, change: 'created' }];
    }
    return sha256(content) === digest ? [] : [{ path, change: 'updated' }];
  });
}
