import type { StoredDraft } from '@slipway/plugin-gitops-common/api';
import {
  readDescription,
  type Draft,
} from '@slipway/plugin-gitops-common/draft';
import type { BaseBranch } from './BaseBranch';
import { readerContext, type Person } from './readerContext';

/** Reads a stored draft's description again, against the standards of now. */
export async function readStoredDraft(options: {
  stored: StoredDraft;
  person: Person;
  base: BaseBranch;
}): Promise<{ stored: StoredDraft; draft: Draft }> {
  const { stored, person, base } = options;
  const snapshot = await base.read();
  return {
    stored,
    draft: readDescription({
      description: stored.description,
      standards: snapshot.standards,
      context: readerContext({ ...stored, person, snapshot }),
    }),
  };
}
