import { maskSecrets } from '../../draft';
import type { PlatformStandards } from '../../standards';
import { riskyFile } from './fileRisks';
import { manifestObjects } from './manifestObjects';
import { pairObjects, type PlacedObject } from './pairObjects';
import { platformArea, platformWords } from './platformWords';
import type { ReviewedFile, ReviewedRisk, UnjudgedFile } from './Review';
import { riskyFindings } from './riskyFindings';
import { actionOf, type TwoSides } from './twoSides';

/** Objects that a file's words name. */
const MOST_OBJECTS = 6;
const VERBS = { create: 'comes', update: 'changes', delete: 'goes' } as const;

/** What changes of the files that belong to no release. */
export function reviewPlatform(
  files: readonly TwoSides[],
  standards: PlatformStandards,
): {
  platform: ReviewedFile[];
  risks: ReviewedRisk[];
  unjudged: UnjudgedFile[];
} {
  const unjudged: UnjudgedFile[] = [];
  const platform = files.flatMap((file): ReviewedFile[] => {
    const action = actionOf(file);
    const area = platformArea(file.path, standards);
    return action
      ? [
          {
            path: file.path,
            action,
            area,
            words: platformWords(area, file).map(maskSecrets),
          },
        ]
      : [];
  });
  const manifests = files.filter(
    file =>
      actionOf(file) &&
      /\.(ya?ml|json)$/.test(file.path) &&
      platformArea(file.path, standards) === 'other',
  );
  const before = placed(manifests, 'before');
  const after = placed(manifests, 'after', unjudged);
  const objects = pairObjects(
    before,
    after,
    new Set(unjudged.map(({ path }) => path)),
  );
  for (const file of platform) {
    const named = objects.flatMap(({ path, kind, name, action }) =>
      path === file.path && action !== 'unchanged'
        ? [`The ${kind} "${name}" ${VERBS[action]}.`]
        : [],
    );
    file.words.push(...named.slice(0, MOST_OBJECTS));
  }
  const ofFiles = files.flatMap(file =>
    actionOf(file) ? riskyFile(platformArea(file.path, standards), file) : [],
  );
  return {
    platform,
    risks: [...ofFiles, ...riskyFindings(objects, undefined)],
    unjudged,
  };
}

/** YAML of the platform may be anything; only what is broken is worth telling. */
function placed(
  files: readonly TwoSides[],
  side: 'before' | 'after',
  unjudged: UnjudgedFile[] = [],
): PlacedObject[] {
  return files.flatMap(({ path, [side]: content }) => {
    if (content === undefined) {
      return [];
    }
    const { objects, problems } = manifestObjects({ path, content });
    const [broken] = problems.filter(problem => problem.startsWith('Line'));
    if (broken !== undefined) {
      unjudged.push({ path, reason: maskSecrets(broken) });
    }
    return objects.map(value => ({ path, area: 'platform' as const, value }));
  });
}
