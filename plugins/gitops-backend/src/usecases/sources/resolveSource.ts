import type { ChangeSource } from '@slipway/plugin-gitops-common/api';
import type { GitTransport } from '@slipway/plugin-gitops-node';
import type { DraftStore } from '../../store/DraftStore';
import type { BaseBranch, BaseSnapshot } from '../BaseBranch';
import type { Person } from '../readerContext';
import { readReleased } from './readReleased';
import { completeSpec, resolveDraft } from './resolveDraft';
import { resolveEdit } from './resolveEdit';
import type { ResolvedSource } from './ResolvedSource';
import { resolvePromotion } from './resolvePromotion';
import { resolveRollBack } from './resolveRollBack';

/** A spec that did not begin as a released one. */
const ANEW = { adopted: [], continues: false } as const;

/**
 * Turns what a request names into a spec, against the base branch.
 *
 * @throws InputError with every problem when there is no complete spec.
 * @throws NotFoundError when the draft, release or revision is not there.
 */
export async function resolveSource(options: {
  source: ChangeSource;
  environment: string;
  person: Person;
  base: BaseBranch;
  snapshot: BaseSnapshot;
  transport: GitTransport;
  drafts: DraftStore;
}): Promise<ResolvedSource> {
  const { source, environment, base, snapshot } = options;
  if ('draftId' in source) {
    return {
      ...(await resolveDraft({ ...options, ...source })),
      ...ANEW,
    };
  }
  if ('spec' in source) {
    return { spec: completeSpec(source.spec), ...ANEW };
  }
  if ('edit' in source) {
    return resolveEdit({ ...options, ...source });
  }
  if ('promote' in source) {
    return resolvePromotion({ ...options, ...source });
  }
  if ('rollBack' in source) {
    return resolveRollBack({ ...options, ...source });
  }
  if ('decommission' in source) {
    return source;
  }
  return {
    ...(await readReleased({
      base,
      snapshot,
      release: { ...source.rerender, environment },
    })),
    intent: { kind: 're-render' },
    continues: true,
  };
}
