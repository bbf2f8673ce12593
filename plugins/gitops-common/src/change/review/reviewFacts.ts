import type { Fact } from '../../wording';
import type {
  Review,
  ReviewedField,
  ReviewedRelease,
  ReviewedRisk,
} from './Review';
import { amount, listed, objectCounts, workloadName } from './reviewWords';

/** What a reader of facts takes in; the rest is counted. */
const MOST_FACTS = 80;
const MOST_FIELDS = 8;
const MOST_NAMES = 6;
const LONGEST = 400;

type Said = Omit<Fact, 'id'>;

/**
 * A review as facts with an id each, the risks first: `r` risks, `c` changes, `p`
 * the platform, `u` what could not be judged, `t` numbers of all of it.
 */
export function reviewFacts(review: Omit<Review, 'facts'>): Fact[] {
  const groups: [string, Said[]][] = [
    ['t', [totals(review)]],
    ['r', risksOf(review)],
    ['u', unjudgedOf(review)],
    ['p', platformOf(review)],
    ['c', review.releases.flatMap(changesOf)],
  ];
  return groups
    .flatMap(([letter, said]) =>
      said.map((fact, index) => ({
        ...fact,
        id: `${letter}${index + 1}`,
        source: cut(fact.source),
        text: cut(fact.text),
      })),
    )
    .slice(0, MOST_FACTS);
}

/** What a pull request changes at all, in a sentence. */
function totals({ files, releases }: Omit<Review, 'facts'>): Said {
  const workloads = new Set(releases.map(workloadName));
  const environments = new Set(releases.map(({ environment }) => environment));
  return {
    source: 'The pull request',
    text:
      releases.length === 0
        ? `${amount(files, 'file')} ${verb(files)}, and no workload.`
        : `${amount(files, 'file')} ${verb(files)}: ${amount(
            workloads.size,
            'workload',
          )} in ${listed([...environments])}.`,
  };
}

function verb(count: number): string {
  return count === 1 ? 'changes' : 'change';
}

function risksOf({ releases, platformRisks }: Omit<Review, 'facts'>): Said[] {
  const said = (place: string, risk: ReviewedRisk): Said => ({
    source: `${place}, ${risk.title}`,
    text: risk.sentence,
  });
  return [
    ...releases.flatMap(release =>
      release.risks.map(risk => said(placeOf(release), risk)),
    ),
    ...platformRisks.map(risk => said('Files of the platform', risk)),
  ];
}

function changesOf(release: ReviewedRelease): Said[] {
  const { life, objects, fields, byHand, files } = release;
  const source = placeOf(release);
  const name = workloadName(release);
  const counts = objectCounts(objects);
  const more = fields.length - MOST_FIELDS;
  return [
    { source, text: `${lifeWords(release)}, ${amount(files, 'file')}.` },
    ...(counts === '' || life === 'gone'
      ? []
      : [
          {
            source,
            text: `${counts}: ${listed(
              objects.map(object => `${object.kind} "${object.name}"`),
              MOST_NAMES,
            )}.`,
          },
        ]),
    ...fields
      .slice(0, MOST_FIELDS)
      .map(field => fieldFact(`${source}, spec`, name, field)),
    ...(more > 0
      ? [{ source: `${source}, spec`, text: `${more} more fields change.` }]
      : []),
    ...(byHand
      ? [
          {
            source,
            text: `Manifests of ${name} are changed by hand: its spec does not say so.`,
          },
        ]
      : []),
  ];
}

/** Fields that hold whatever somebody wrote, if it is one word. */
const FREE_TEXT =
  /(?:^|\.)(?:description|env|files|args|command|network|secrets)(?:$|[.[])/;

/** A value of several words, or in a field of free text, is quoted as such. */
function fieldFact(
  source: string,
  name: string,
  { path, label, before, after, risk }: ReviewedField,
): Said {
  const quoted = [before, after].filter(
    value => FREE_TEXT.test(path) || /\s/.test(value),
  );
  const words = (value: string) =>
    quoted.includes(value) ? `"${value.replace(/"/g, "'")}"` : value;
  return {
    source,
    text: `${label} of ${name} is ${words(after)} instead of ${words(before)}${
      risk ? ` (${risk})` : ''
    }.`,
    ...(quoted.length > 0
      ? { quoted: quoted.map(value => value.replace(/"/g, "'")) }
      : {}),
  };
}

/** What happens to a release, without a full stop. */
export function lifeWords(release: ReviewedRelease): string {
  const name = workloadName(release);
  switch (release.life) {
    case 'new':
      return `${name} comes to ${release.environment}`;
    case 'gone':
      return `${name} goes from ${release.environment}`;
    default:
      return `${name} changes in ${release.environment}`;
  }
}

function platformOf({ platform }: Omit<Review, 'facts'>): Said[] {
  return platform.map(({ path, action, area, words }) => ({
    source: path,
    text: [
      `${path} is ${action}d${area === 'other' ? '' : ` (${area})`}.`,
      ...words,
    ].join(' '),
  }));
}

function unjudgedOf({ unjudged, stray }: Omit<Review, 'facts'>): Said[] {
  return [
    ...unjudged.slice(0, 10).map(({ path, reason }) => ({
      source: path,
      text: `${path} could not be judged: ${reason}`,
      quoted: [reason],
    })),
    ...(stray.length === 0
      ? []
      : [
          {
            source: 'Paths of the standards',
            text: `The standards have no place for ${listed(stray, 10)}.`,
          },
        ]),
  ];
}

function placeOf(release: ReviewedRelease): string {
  return `${workloadName(release)} in ${release.environment}`;
}

function cut(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
}
