import type { JsonValue } from '../../kubernetes';
import { formatPath } from '../../path';
import type { DocumentPath } from '../../vocabulary';

/** A value that differs between two documents; missing where it is not there. */
export interface ChangedLeaf {
  path: DocumentPath;
  before?: JsonValue;
  after?: JsonValue;
}

/**
 * Where two documents differ, as deep as the difference is. A list of texts is one
 * value.
 */
export function changedLeaves(
  before: JsonValue | undefined,
  after: JsonValue | undefined,
  at: readonly (string | number)[] = [],
): ChangedLeaf[] {
  if (
    isBranch(before) &&
    isBranch(after) &&
    !(isTextList(before) && isTextList(after))
  ) {
    const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
    return [...keys].flatMap(key =>
      changedLeaves(own(before, key), own(after, key), [
        ...at,
        Array.isArray(before) ? Number(key) : key,
      ]),
    );
  }
  return JSON.stringify(before) === JSON.stringify(after)
    ? []
    : [
        {
          path: formatPath(at),
          ...(before === undefined ? {} : { before }),
          ...(after === undefined ? {} : { after }),
        },
      ];
}

type Branch = { [key: string]: JsonValue };

function isBranch(value: JsonValue | undefined): value is Branch {
  return value !== null && typeof value === 'object';
}

function isTextList(value: Branch): boolean {
  return Array.isArray(value) && value.every(item => typeof item === 'string');
}

function own(branch: Branch, key: string): JsonValue | undefined {
  return Object.prototype.hasOwnProperty.call(branch, key)
    ? branch[key]
    : undefined;
}
