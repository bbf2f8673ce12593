import { InputError } from '@backstage/errors';
import { promoteSpec } from '@slipway/plugin-gitops-common/change';
import type { BaseBranch, BaseSnapshot } from '../BaseBranch';
import { findReleased, readReleased } from './readReleased';
import type { ResolvedSource } from './ResolvedSource';
import { wordsOf } from './wordsOf';

/**
 * Carries a released spec to another environment.
 *
 * @throws NotFoundError when the workload is not released where it comes from.
 * @throws InputError when the fields are none, or the result is no spec.
 */
export async function resolvePromotion(options: {
  base: BaseBranch;
  promote: { team: string; workload: string; from: string; fields?: string[] };
  environment: string;
  snapshot: BaseSnapshot;
}): Promise<ResolvedSource> {
  const { promote, environment, snapshot, base } = options;
  const { team, workload, from, fields } = promote;
  if (from === environment) {
    throw new InputError(
      `Promoting ${team}/${workload} failed: it comes from ${from} and goes to ${environment}. Name another environment.`,
    );
  }
  const source = await readReleased({
    base,
    snapshot,
    release: { team, workload, environment: from },
  });
  const target = await findReleased({
    base,
    snapshot,
    release: { team, workload, environment },
  });
  const promoted = promoteSpec({
    from: source.spec,
    fromEnvironment: from,
    to: target?.spec,
    environment,
    standards: snapshot.standards,
    fields,
  });
  if (!promoted.ok) {
    throw new InputError(
      `Promoting ${team}/${workload} from ${from} to ${environment} failed: ${wordsOf(
        promoted.problems,
      )}`,
    );
  }
  return {
    spec: promoted.value,
    intent: { kind: 'promote', from },
    // Chosen fields leave the rest as it is there; all of it replaces the rest.
    adopted: fields && !fields.some(isImage) ? target?.adopted ?? [] : [],
    continues: fields !== undefined,
  };
}

function isImage(path: string): boolean {
  return /(^|\.)image(\.|$)/.test(path);
}
