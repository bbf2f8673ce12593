import { valueAt } from '../../path';
import type { WorkloadSpec } from '../../spec';
import type { DocumentPath, Origin } from '../../vocabulary';
import { escapeMarkdown } from '../escapeMarkdown';

const ROWS = 60;

/**
 * What was understood of the description and what was assumed, as a table: each
 * field with its value and where it came from.
 *
 * @returns `undefined` when no origins are known.
 *
 * @public
 */
export function understoodSection(
  spec: WorkloadSpec,
  origins: Record<DocumentPath, Origin> = {},
): string | undefined {
  const rows = Object.keys(origins)
    .map(path => ({
      path,
      origin: origins[path],
      value: safeValue(spec, path),
    }))
    .filter(({ value }) => value !== undefined)
    .sort(
      (a, b) => order(a.origin) - order(b.origin) || (a.path < b.path ? -1 : 1),
    );
  if (rows.length === 0) {
    return undefined;
  }
  const lines = rows
    .slice(0, ROWS)
    .map(
      ({ path, origin, value }) =>
        `| ${escapeMarkdown(path, 120)} | ${escapeMarkdown(
          typeof value === 'string' ? value : JSON.stringify(value),
          120,
        )} | ${describeOrigin(origin)} |`,
    );
  const more = rows.length - lines.length;
  return [
    '### Understood and assumed',
    '',
    '| Field | Value | From |',
    '| --- | --- | --- |',
    ...lines,
    ...(more > 0 ? ['', `And ${more} more fields.`] : []),
  ].join('\n');
}

/** The paths come from a request and may not be paths. */
function safeValue(spec: WorkloadSpec, path: DocumentPath): unknown {
  try {
    return valueAt(spec, path);
  } catch (error) {
    if (error instanceof TypeError) {
      return undefined;
    }
    throw error;
  }
}

const ORDER: Origin['type'][] = [
  'stated',
  'edited',
  'scanned',
  'assumed',
  'standard',
];

function order(origin: Origin): number {
  return ORDER.indexOf(origin.type);
}

function describeOrigin(origin: Origin): string {
  switch (origin.type) {
    case 'stated':
      return `stated: "${escapeMarkdown(origin.quote, 120)}"`;
    case 'scanned':
      return `scanned from ${escapeMarkdown(origin.file, 120)}`;
    case 'standard':
      return `standard ${escapeMarkdown(origin.key, 120)}`;
    case 'assumed':
      return `assumed: ${escapeMarkdown(origin.reason, 200)}`;
    default:
      return 'set by the person who asked';
  }
}
