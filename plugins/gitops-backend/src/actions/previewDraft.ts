import { InputError } from '@backstage/errors';
import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  gitopsChangeCreatePermission,
  gitopsWorkloadReadPermission,
} from '@slipway/plugin-gitops-common';
import type { RouteServices } from '../routes/defineRoute';
import { previewForPerson } from '../usecases/previewForPerson';

/** Previews a stored draft of the person who asks. */
export async function previewDraft(
  request: {
    input: { draftId: string; environment: string };
    credentials: BackstageCredentials;
  },
  services: RouteServices,
) {
  const { input, credentials } = request;
  const decision = await services.authorization.decide(
    credentials,
    gitopsChangeCreatePermission,
  );
  const reading = await services.authorization.decide(
    credentials,
    gitopsWorkloadReadPermission,
  );
  const person = await services.readPerson(credentials);
  const preview = await previewForPerson({
    ...services,
    source: { draftId: input.draftId },
    environment: input.environment,
    decision,
    reading,
    person,
  });
  return { preview, person };
}

/**
 * The digest by which an opening says what was seen: of the plan, and of what it
 * depends on in the base branch.
 */
export function joinDigests(preview: {
  plan: { digest: string };
  baseDigest: string;
}): string {
  return `${preview.plan.digest}.${preview.baseDigest}`;
}

/** @throws InputError when it is no digest that a preview gave. */
export function splitDigest(digest: string): {
  planDigest: string;
  baseDigest: string;
} {
  const [planDigest, baseDigest, ...rest] = digest.split('.');
  if (!planDigest || !baseDigest || rest.length > 0) {
    throw new InputError(
      'Opening the change failed: the digest is none that a preview gave. Run the action preview, and pass the digest that it answers.',
    );
  }
  return { planDigest, baseDigest };
}
