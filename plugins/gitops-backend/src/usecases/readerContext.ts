import type {
  ModelReading,
  ReaderContext,
} from '@slipway/plugin-gitops-common/draft';
import type { BaseSnapshot } from './BaseBranch';

/** Who asks. */
export interface Person {
  /** Entity reference of the user. */
  userRef: string;
  /** Entity references that the user owns things by. */
  ownershipRefs: string[];
  displayName: string;
  email: string;
}

/** What the reader may know beside the description. */
export function readerContext(options: {
  person: Person;
  snapshot: BaseSnapshot;
  edits: Record<string, unknown>;
  model?: ModelReading;
}): ReaderContext {
  return {
    owners: teamsOf(options.person),
    workloads: options.snapshot.workloads.map(
      ({ team, workload }) => `${team}/${workload}`,
    ),
    edits: options.edits,
    ...(options.model ? { model: options.model } : {}),
  };
}

/** Names of the groups of the default namespace that a person belongs to. */
export function teamsOf(person: Person): string[] {
  return person.ownershipRefs.flatMap(ref => {
    const name = /^group:default\/([a-z0-9][-a-z0-9]*)$/.exec(ref)?.[1];
    return name ? [name] : [];
  });
}
