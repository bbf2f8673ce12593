import { parseWaivers, type Waiver } from '../../lint';
import {
  locate,
  STANDARDS_PATH,
  type PlatformStandards,
} from '../../standards';
import type { ReviewedFile } from './Review';
import { standardsWords } from './standardsWords';
import type { TwoSides } from './twoSides';

const MOST_WAIVERS = 12;
const PIPELINES =
  /^\.(github|gitea|forgejo)\/workflows\/|^\.gitlab-ci\.yml$|^\.gitlab\//;

/** What a file that belongs to no release is. */
export function platformArea(
  path: string,
  standards: PlatformStandards,
): ReviewedFile['area'] {
  const { area } = locate(path, standards);
  if (area === 'waivers' || area === 'catalog') {
    return area;
  }
  if (path === STANDARDS_PATH) {
    return 'standards';
  }
  if (/(^|\/)CODEOWNERS$/.test(path)) {
    return 'owners';
  }
  return PIPELINES.test(path) ? 'pipeline' : 'other';
}

/** What the change of such a file means, in sentences. */
export function platformWords(
  area: ReviewedFile['area'],
  sides: TwoSides,
): string[] {
  switch (area) {
    case 'standards':
      return [
        'The standards decide how every workload is rendered and judged.',
        ...standardsWords(sides),
      ];
    case 'waivers':
      return waiverWords(sides);
    case 'owners':
      return ['It decides whose review the forge asks for.'];
    case 'pipeline':
      return ['It decides what continuous integration runs.'];
    default:
      return [];
  }
}

function waiverWords({ before, after }: TwoSides): string[] {
  const old = waiversOf(before) ?? [];
  const now = waiversOf(after);
  if (!now) {
    return ['The waivers cannot be read after the change, so none counts.'];
  }
  const added = now.filter(waiver => !old.some(sameAs(waiver)));
  const gone = old.filter(waiver => !now.some(sameAs(waiver)));
  return [
    ...added.map(
      ({ rule, expires, owner }) =>
        `The rule ${rule} is waived until ${expires}; ${owner} answers for it.`,
    ),
    ...gone.map(
      ({ rule, expires }) =>
        `The waiver of the rule ${rule} until ${expires} goes.`,
    ),
  ].slice(0, MOST_WAIVERS);
}

/** `undefined` where they cannot be read. */
function waiversOf(content: string | undefined): Waiver[] | undefined {
  if (content === undefined) {
    return [];
  }
  const parsed = parseWaivers(content);
  return parsed.ok ? parsed.value : undefined;
}

function sameAs(waiver: Waiver): (other: Waiver) => boolean {
  const whole = JSON.stringify(waiver);
  return other => JSON.stringify(other) === whole;
}
