import { ConflictError, NotFoundError } from '@backstage/errors';
import type { FeedbackRequest } from '@slipway/plugin-gitops-common/api';
import type { ApplicationSummary } from '../../store/ApplicationStore';
import type { FeedbackStore } from '../../store/FeedbackStore';
import type { StatusServices } from '../status/StatusServices';

/**
 * Keeps whether a person found the summary of one of an entity's Applications
 * right, with the sentences and the evidence that were shown.
 *
 * @throws NotFoundError when the Application is not one of `own`.
 * @throws ConflictError when its evidence is another by now, or there is none.
 */
export async function keepFeedback(options: {
  services: Pick<StatusServices, 'readWordings' | 'now'>;
  feedback: FeedbackStore;
  id: string;
  userRef: string;
  request: FeedbackRequest;
  /** Those of the entity that the person may see. */
  own: readonly ApplicationSummary[];
}): Promise<void> {
  const { services, feedback, id, userRef, request, own } = options;
  const { digest, vote } = request;
  const application = own.find(candidate => candidate.id === id);
  if (!application) {
    throw new NotFoundError(
      `Keeping what you think of the summary failed: the entity has no Application ${id} that you may see. Reload the page.`,
    );
  }
  if (application.evidenceDigest !== digest) {
    throw new ConflictError(
      `Keeping what you think of the summary of ${application.name} failed: it is about another state by now. Look at the new one.`,
    );
  }
  const place = { applicationId: id, digest, userRef };
  if (vote === null) {
    await feedback.takeBack(place);
    return;
  }
  const wordings = await services.readWordings([{ applicationId: id, digest }]);
  const shown = wordings.get(id);
  const wording = shown?.status === 'written' ? shown : undefined;
  await feedback.vote({
    ...place,
    vote,
    writer: wording?.model ?? 'rules',
    evidence: wording?.content ?? {
      ...application.view.summary,
      diagnoses: application.view.diagnoses,
    },
    at: services.now(),
  });
}
