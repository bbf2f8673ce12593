import { healthStatusCodes, type Evidence } from '../status';
import { claimsOf } from '../wording';
import type { Summary } from './Summary';

/**
 * What a summary of several Applications rests on.
 *
 * @public
 */
export interface SummarisedApplication {
  ref: { name: string; instance: string };
  environment?: string;
  sync: { status: string };
  health: { status: string };
  stale: boolean;
  summary: Summary;
  diagnoses: readonly { cause: string; evidence: readonly Evidence[] }[];
}

/**
 * Two sentences about all Applications of an entity: which of them are well, and
 * the cause of the worst. Pointers lead into `{ applications }`.
 *
 * @public
 */
export function summariseAll(
  applications: readonly SummarisedApplication[],
): Summary {
  if (applications.length === 0) {
    return { sentences: [] };
  }
  const entries = applications.map((application, index) => ({
    application,
    index,
    name: application.environment ?? application.ref.name,
    isWell: isWell(application),
  }));
  const unwell = entries
    .filter(entry => !entry.isWell)
    .sort((a, b) => badness(b.application) - badness(a.application));
  const first = {
    text: overview(entries),
    evidence: entries.flatMap(({ index, application, name }) => [
      ...stateEvidence(index, application),
      ...(claimsOf(name).length > 0 ? [nameEvidence(index, application)] : []),
    ]),
  };
  const [worst] = unwell;
  const cause = worst && causeOf(worst.application);
  return {
    sentences: cause
      ? [
          first,
          {
            text:
              applications.length > 1
                ? `${worst.name}: ${cause.text}`
                : cause.text,
            evidence: [
              {
                pointer: `/applications/${worst.index}/${cause.pointer}`,
                field: 'diagnosis',
                text: cause.text,
              },
              ...(applications.length > 1 && claimsOf(worst.name).length > 0
                ? [nameEvidence(worst.index, worst.application)]
                : []),
            ],
          },
        ]
      : [first],
  };
}

type Entry = {
  application: SummarisedApplication;
  name: string;
  isWell: boolean;
};

function overview(entries: readonly Entry[]): string {
  const well = entries.filter(entry => entry.isWell).map(({ name }) => name);
  const unwell = entries.filter(entry => !entry.isWell);
  const words = unwell.map(
    ({ name, application: { sync, health } }) =>
      `${name} is ${sync.status} and ${health.status}`,
  );
  if (unwell.length === 0) {
    return `${join(well)} ${
      well.length === 1 ? 'is' : 'are'
    } Synced and Healthy.`;
  }
  return well.length === 0
    ? `${join(words)}.`
    : `${join(words)}; ${join(well)} ${well.length === 1 ? 'is' : 'are'} fine.`;
}

/** At most four are named. */
function join(words: readonly string[]): string {
  const named = words.length > 4 ? [...words.slice(0, 3), 'others'] : words;
  return named.length === 1
    ? named[0]
    : `${named.slice(0, -1).join(', ')} and ${named.at(-1)}`;
}

function isWell({ sync, health }: SummarisedApplication): boolean {
  return sync.status === 'Synced' && health.status === 'Healthy';
}

function badness({ health, sync }: SummarisedApplication): number {
  const rank = (healthStatusCodes as readonly string[]).indexOf(health.status);
  return (
    (rank < 0 ? healthStatusCodes.length : rank) * 2 +
    (sync.status === 'Synced' ? 0 : 1)
  );
}

/** The first diagnosis, or what the Application's own summary adds to its state. */
function causeOf({
  diagnoses,
  summary,
}: SummarisedApplication): { text: string; pointer: string } | undefined {
  const [diagnosis] = diagnoses;
  if (diagnosis) {
    return { text: diagnosis.cause, pointer: 'diagnoses/0/cause' };
  }
  const sentence = summary.sentences.at(1);
  return (
    sentence && { text: sentence.text, pointer: 'summary/sentences/1/text' }
  );
}

/** What is not as it should be, or that the Application is well. */
function stateEvidence(
  index: number,
  { sync, health }: SummarisedApplication,
): Evidence[] {
  const all = [
    { place: 'sync', well: 'Synced', status: sync.status },
    { place: 'health', well: 'Healthy', status: health.status },
  ].map(({ place, well, status }) => ({
    isTelling: status !== well,
    evidence: {
      pointer: `/applications/${index}/${place}/status`,
      field: `${place} status`,
      text: status,
    },
  }));
  const telling = all.filter(({ isTelling }) => isTelling);
  return (telling.length > 0 ? telling : all.slice(1)).map(
    ({ evidence }) => evidence,
  );
}

/** The name that a sentence uses, where it is no plain word. */
function nameEvidence(
  index: number,
  { environment, ref }: SummarisedApplication,
): Evidence {
  return environment
    ? {
        pointer: `/applications/${index}/environment`,
        field: 'environment',
        text: environment,
      }
    : {
        pointer: `/applications/${index}/ref/name`,
        field: 'name',
        text: ref.name,
      };
}
