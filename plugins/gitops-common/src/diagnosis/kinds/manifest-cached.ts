import type { DiagnosisKind } from '../DiagnosisKind';
import { sourcePlaces } from '../placesOf';
import { shorten } from '../wording/shorten';
import { withoutUserInfo } from '../wording/withoutUserInfo';

export const manifestCached: DiagnosisKind = {
  id: 'manifest-cached',
  title: 'Earlier error is repeated',
  description:
    'Argo CD could not make the manifests some time ago and repeats that error without trying again, until the revision changes, a while has passed, or a hard refresh is asked for. What it repeats is the cause.',
  role: 'symptom',
  level: 'source',
  places: sourcePlaces,
  recognise(clue) {
    return clue.wrappers.has('cached')
      ? {
          cause: `Argo CD repeats an earlier error of making the manifests: ${shorten(
            withoutUserInfo(clue.text),
          )}.`,
          nextSteps: [{ text: 'Correct what the message names.' }],
        }
      : undefined;
  },
};
