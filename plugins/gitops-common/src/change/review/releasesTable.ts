import { codeSpan } from '../sections/codeSpan';
import { escapeMarkdown } from '../escapeMarkdown';
import { section } from '../sections/section';
import type { ReviewedObject, ReviewedRelease } from './Review';
import { ACTION_VERBS, workloadName } from './reviewWords';

const ROWS = 40;
const MOST_OBJECTS = 6;
const MOST_FIELDS = 6;
const CELL = 160;

/** What changes in an environment, a row for each workload. */
export function releasesTable(
  environment: string,
  releases: readonly ReviewedRelease[],
): string | undefined {
  const more = releases.length - ROWS;
  return section(`Changes in ${environment}`, [
    '| Workload | Objects | Fields of the spec |',
    '| --- | --- | --- |',
    ...releases
      .slice(0, ROWS)
      .map(
        release =>
          `| ${nameCell(release)} | ${objectsCell(
            release.objects,
          )} | ${fieldsCell(release)} |`,
      ),
    ...(more > 0 ? ['', `And ${more} more workloads.`] : []),
  ]);
}

function nameCell(release: ReviewedRelease): string {
  const name = codeSpan(workloadName(release));
  return release.life === 'changed' ? name : `${name} (${release.life})`;
}

function objectsCell(objects: readonly ReviewedObject[]): string {
  const parts = ACTION_VERBS.flatMap(([action, verb]) => {
    const of = objects.filter(object => object.action === action);
    const more = of.length - MOST_OBJECTS;
    return of.length === 0
      ? []
      : [
          `${of.length} ${verb}: ${of
            .slice(0, MOST_OBJECTS)
            .map(
              ({ kind, name }) =>
                `${escapeMarkdown(kind, 60)} ${codeSpan(name.slice(0, 100))}`,
            )
            .join(', ')}${more > 0 ? ` and ${more} more` : ''}`,
        ];
  });
  return parts.join('; ') || 'none';
}

function fieldsCell({ fields, byHand }: ReviewedRelease): string {
  const more = fields.length - MOST_FIELDS;
  const parts = [
    ...fields
      .slice(0, MOST_FIELDS)
      .map(({ label, before, after }) =>
        escapeMarkdown(`${label}: ${before} → ${after}`, CELL),
      ),
    ...(more > 0 ? [`${more} more`] : []),
    ...(byHand ? ['none: the manifests are changed by hand'] : []),
  ];
  return parts.join('; ') || 'none';
}
