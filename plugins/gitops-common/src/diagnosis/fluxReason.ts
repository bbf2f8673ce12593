import type { NextStep } from './Diagnosis';
import type { DiagnosisKind } from './DiagnosisKind';
import { shorten } from './wording/shorten';
import { withoutUserInfo } from './wording/withoutUserInfo';

/**
 * A kind that knows a reason of Flux's Ready condition and not the message. It
 * is a symptom: what recognises the message tells more.
 */
export function fluxReason({
  reasons,
  sentence,
  nextSteps,
  ...kind
}: Pick<DiagnosisKind, 'id' | 'title' | 'description' | 'level'> & {
  /** Reasons of the conditions Ready, Stalled, Released and Tested. */
  reasons: readonly string[];
  /** What has failed, before its message. */
  sentence: string;
  nextSteps: NextStep[];
}): DiagnosisKind {
  return {
    ...kind,
    role: 'symptom',
    places: ['condition'],
    recognise(clue, { snapshot }) {
      const fails =
        clue.type === 'Stalled'
          ? clue.status === 'True'
          : clue.status === 'False';
      return snapshot.ref.kind !== 'Application' &&
        fails &&
        reasons.includes(clue.reason ?? '')
        ? {
            cause: `${sentence}: ${shorten(withoutUserInfo(clue.text))}.`,
            nextSteps,
          }
        : undefined;
    },
  };
}
