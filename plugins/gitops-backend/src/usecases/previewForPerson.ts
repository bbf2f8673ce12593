import type { ChangeSource } from '@slipway/plugin-gitops-common/api';
import type { ReleaseDecision } from '../authorization';
import type { DraftStore } from '../store/DraftStore';
import type { BaseBranch } from './BaseBranch';
import { previewChange, type PreviewedChange } from './previewChange';
import type { Person } from './readerContext';
import { resolveSource } from './resolveSource';

/** Previews what a person named, a spec or one of their drafts. */
export async function previewForPerson(options: {
  source: ChangeSource;
  environment: string;
  decision: ReleaseDecision;
  person: Person;
  base: BaseBranch;
  drafts: DraftStore;
  catalogHas(name: string): Promise<boolean>;
}): Promise<PreviewedChange> {
  return previewChange({
    ...options,
    source: await resolveSource(options),
    askedBy: options.person.userRef,
  });
}
