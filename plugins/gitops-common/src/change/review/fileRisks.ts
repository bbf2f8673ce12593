import { parseWaivers } from '../../lint';
import { parseStandards } from '../../standards';
import type { ReviewedFile, ReviewedRisk } from './Review';
import type { TwoSides } from './twoSides';

/** A risk of a file of the platform that holds no Kubernetes objects. */
interface FileRisk {
  id: string;
  /** A few words. */
  title: string;
  area: ReviewedFile['area'];
  /** A sentence where the file's change is one. */
  check(file: TwoSides): string | undefined;
}

/** What is risky about files of the platform, whatever they are in YAML. */
export const fileRisks: readonly FileRisk[] = [
  {
    id: 'owners-changed',
    title: 'Other reviewers',
    area: 'owners',
    check: ({ path }) =>
      `${path} changes, which decides whose review the forge asks for.`,
  },
  {
    id: 'standards-unreadable',
    title: 'No standards',
    area: 'standards',
    check: ({ path, after }) =>
      after !== undefined && parseStandards(after).ok
        ? undefined
        : `Without ${path} that can be read, nothing is rendered or judged.`,
  },
  {
    id: 'waivers-unreadable',
    title: 'Waivers without effect',
    area: 'waivers',
    check: ({ path, after }) =>
      after === undefined || parseWaivers(after).ok
        ? undefined
        : `The waivers of ${path} cannot be read, so the rules that they waive fail.`,
  },
];

/** What these find in a file. */
export function riskyFile(
  area: ReviewedFile['area'],
  file: TwoSides,
): ReviewedRisk[] {
  return fileRisks.flatMap(({ id, title, area: of, check }) => {
    const sentence = of === area ? check(file) : undefined;
    return sentence === undefined ? [] : [{ id, title, sentence }];
  });
}
