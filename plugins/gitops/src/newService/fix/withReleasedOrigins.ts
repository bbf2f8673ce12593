import type { DocumentPath, Origin } from '@slipway/plugin-gitops-common';
import type { Draft } from '@slipway/plugin-gitops-common/draft';
import { isWithin } from '../model/isWithin';

/** A released spec as values by field, and the file that it is from. */
export interface Released {
  file: string;
  edits: Readonly<Record<DocumentPath, unknown>>;
}

/**
 * The draft as it is shown: a field that still is as it was released comes from
 * its file, not from the person.
 */
export function withReleasedOrigins(
  draft: Draft,
  edits: Readonly<Record<DocumentPath, unknown>>,
  { file, edits: released }: Released,
): Draft {
  const untouched = Object.keys(released).filter(
    field => JSON.stringify(edits[field]) === JSON.stringify(released[field]),
  );
  const origins = Object.entries(draft.origins).map(
    ([path, origin]): [DocumentPath, Origin] =>
      origin.type === 'edited' && untouched.some(field => isWithin(path, field))
        ? [path, { type: 'scanned', file }]
        : [path, origin],
  );
  return { ...draft, origins: Object.fromEntries(origins) };
}
