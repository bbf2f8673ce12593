import { maskSecrets } from '../../draft';
import { releasePaths, type PlatformStandards } from '../../standards';
import { parseSpecText } from '../../spec';
import { manifestObjects } from './manifestObjects';
import { pairObjects, type PlacedObject } from './pairObjects';
import type {
  ReviewedObject,
  ReviewedRelease,
  ReviewedRisk,
  UnjudgedFile,
} from './Review';
import { publicSpec } from './publicSpec';
import { reviewedFields } from './reviewedFields';
import { riskyFindings } from './riskyFindings';
import { actionOf, type TwoSides } from './twoSides';

/** A release, and its files: those that change, and others of it as they are known. */
export interface ReleaseFiles {
  ref: { team: string; workload: string; environment: string };
  files: TwoSides[];
  /** Changed files whose texts are not known. */
  unread: number;
}

/** What changes of a release, and what of it could not be read. */
export function reviewRelease(
  { ref, files, unread }: ReleaseFiles,
  standards: PlatformStandards,
): { release: ReviewedRelease; unjudged: UnjudgedFile[] } {
  const paths = releasePaths(standards, ref);
  const fileAt = (path: string) => files.find(file => file.path === path);
  const actionAt = (path: string) => {
    const file = fileAt(path);
    return file && actionOf(file);
  };
  const manifests = files.filter(
    ({ path }) =>
      path === paths.application || path.startsWith(`${paths.manifests}/`),
  );
  const { before, after, unjudged, unreadable } = readSides(
    manifests,
    paths.application,
  );
  const objects = pairObjects(before, after, unreadable);
  const lives = [paths.spec, paths.application].map(actionAt);
  const environment = standards.environments.find(
    ({ name }) => name === ref.environment,
  );
  return {
    unjudged: [...unjudged, ...specProblems(fileAt(paths.spec))],
    release: {
      ...ref,
      life: lifeOf(lives),
      files: unread + files.filter(actionOf).length,
      objects: objects.flatMap(({ action, kind, name }): ReviewedObject[] =>
        action === 'unchanged' ? [] : [{ action, kind, name }],
      ),
      fields: reviewedFields(fileAt(paths.spec)),
      byHand:
        actionAt(paths.spec) === undefined &&
        actionAt(paths.lock) === undefined &&
        fileAt(paths.lock) !== undefined &&
        manifests.some(
          file => file.path !== paths.application && actionOf(file),
        ),
      risks: withSpecRisks(
        riskyFindings(objects, environment),
        publicSpec(fileAt(paths.spec), ref.environment),
      ),
    },
  };
}

function readSides(
  files: readonly TwoSides[],
  application: string,
): {
  before: PlacedObject[];
  after: PlacedObject[];
  unjudged: UnjudgedFile[];
  unreadable: Set<string>;
} {
  const unjudged: UnjudgedFile[] = [];
  const unreadable = new Set<string>();
  const read = (side: 'before' | 'after') =>
    files.flatMap(file => {
      const { path } = file;
      const content = file[side];
      if (content === undefined) {
        return [];
      }
      const { objects, problems } = manifestObjects({ path, content });
      if (problems.length > 0 && side === 'after') {
        unreadable.add(path);
      }
      if (problems.length > 0 && actionOf(file)) {
        unjudged.push({
          path,
          reason: maskSecrets(
            `${side === 'before' ? 'Before the change: ' : ''}${problems[0]}`,
          ),
        });
      }
      return objects.map(value => ({
        path,
        area:
          path === application
            ? ('application' as const)
            : ('manifests' as const),
        value,
      }));
    });
  const before = read('before');
  return { before, after: read('after'), unjudged, unreadable };
}

/** What the manifests say with a host name need not be said of the spec again. */
function withSpecRisks(
  found: readonly ReviewedRisk[],
  ofSpec: readonly ReviewedRisk[],
): ReviewedRisk[] {
  return [
    ...ofSpec.filter(risk => !found.some(({ id }) => id === risk.id)),
    ...found,
  ];
}

function lifeOf(
  actions: readonly ReturnType<typeof actionOf>[],
): ReviewedRelease['life'] {
  if (actions.includes('create')) {
    return 'new';
  }
  return actions.includes('delete') ? 'gone' : 'changed';
}

function specProblems(file: TwoSides | undefined): UnjudgedFile[] {
  if (file?.after === undefined || !actionOf(file)) {
    return [];
  }
  const parsed = parseSpecText(file.after);
  if (parsed.ok) {
    return [];
  }
  const [{ path, message }] = parsed.problems;
  return [
    {
      path: file.path,
      reason: maskSecrets(
        `The spec is not valid: ${path ? `${path}: ` : ''}${message}`,
      ),
    },
  ];
}
