import type { DocumentPath, ReleaseName } from '@slipway/plugin-gitops-common';
import { formatReleaseRef } from '@slipway/plugin-gitops-common';

/** Where the form opens with a release and a fix filled in. */
export function fixLink(
  newServicePath: string,
  fix: { release: ReleaseName; edits: Record<DocumentPath, unknown> },
): string {
  const query = new URLSearchParams({
    release: formatReleaseRef(fix.release),
    edits: JSON.stringify(fix.edits),
  });
  return `${newServicePath}?${query}`;
}
