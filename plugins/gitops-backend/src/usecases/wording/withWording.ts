import type { ApplicationView } from '@slipway/plugin-gitops-common/api';
import type { ShownWording } from '../../store/WordingStore';
import { MAX_VIEW_BYTES } from '../status/toStoredView';

/** Evidence of a sentence that a view shows; the first that fits is taken. */
const EVIDENCE = [3, 2, 1];

/**
 * A view with the sentences that a model wrote of the same evidence, in place of
 * the rules' where they fit into the size of a view.
 */
export function withWording(
  view: ApplicationView,
  wording: ShownWording | undefined,
): ApplicationView {
  if (!wording) {
    return view;
  }
  if (wording.status !== 'written') {
    const { status, model } = wording;
    return { ...view, writer: { ...view.writer, model, without: status } };
  }
  const all = wording.content.sentences;
  // A cause is said once, with its next steps, where there is more to say.
  const more = all.filter(({ text }) =>
    view.diagnoses.every(({ cause }) => cause !== text),
  );
  const sentences = more.length > 0 ? more : all;
  for (const count of EVIDENCE) {
    const worded: ApplicationView = {
      ...view,
      writer: {
        by: 'model',
        model: wording.model,
        at: wording.at,
        digest: wording.digest,
      },
      summary: {
        sentences: sentences.map(({ text, evidence }) => ({
          text,
          evidence: evidence.slice(0, count),
        })),
      },
      diagnoses: view.diagnoses.map((diagnosis, index) => ({
        ...diagnosis,
        evidence: diagnosis.evidence.slice(0, count),
        nextSteps:
          index === 0 && wording.content.nextSteps.length > 0
            ? wording.content.nextSteps
            : diagnosis.nextSteps,
      })),
    };
    if (Buffer.byteLength(JSON.stringify(worded)) <= MAX_VIEW_BYTES) {
      return worded;
    }
  }
  return view;
}
