import type { DocumentPath, Origin } from '@slipway/plugin-gitops-common';
import type { Draft } from '@slipway/plugin-gitops-common/draft';
import type { AdoptedImage } from '@slipway/plugin-gitops-common/change';
import type { WorkloadSpec } from '@slipway/plugin-gitops-common/spec';
import { isWithin } from '../model/isWithin';

/** A released spec as values by field, and the file that it is from. */
export interface Released {
  release: { team: string; workload: string; environment: string };
  /** As it was released, with the images that were bumped in Git since. */
  spec: WorkloadSpec;
  adopted: readonly AdoptedImage[];
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
  { file, edits: released }: Pick<Released, 'file' | 'edits'>,
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
