import type { DiagnosisKind } from '../DiagnosisKind';
import { sourcePlaces } from '../placesOf';
import { lastError } from '../wording/lastError';
import { shorten } from '../wording/shorten';
import { withoutUserInfo } from '../wording/withoutUserInfo';

const KUSTOMIZE =
  /kustomize[\w.-]{0,40} build\b|accumulating (?:resources|components)|accumulation err|kustomization\.ya?ml|no matches for Id |kustomize (?:edit|version)\b/i;
const FAILED =
  /failed|error|err=|no such file|not found|no matches|invalid|unable|missing/i;
const SLOW = /failed timeout after ([\w.]{1,20})/i;
const FILE =
  /accumulat[^\n]{0,300}?from '([^'\n]{1,300})'[^\n]{0,300}?(?:no such file|doesn't exist|must be|not a (?:valid )?directory|evalsymlink)/i;

const TWICE =
  /may not add resource with an already registered id: ([^\s'"]{1,300})/i;

export const kustomizeRender: DiagnosisKind = {
  id: 'kustomize-render',
  title: 'Overlay cannot be built',
  description:
    'Kustomize cannot build the overlay: it names a file that is not there, a patch fits nothing, or a file is faulty. Or building takes longer than the controller waits.',
  role: 'cause',
  level: 'source',
  places: sourcePlaces,
  recognise(clue) {
    const about = KUSTOMIZE.exec(clue.text);
    if (!about || !FAILED.test(clue.text)) {
      return undefined;
    }
    const slow = SLOW.exec(clue.text);
    if (slow) {
      return {
        telling: slow,
        cause: `Kustomize took longer to build the overlay than the controller waits (${slow[1]}).`,
        nextSteps: [
          {
            text: 'Look for remote bases in the overlay, and keep a copy of them in the repository.',
          },
          {
            text: 'Ask the platform team to raise ARGOCD_EXEC_TIMEOUT of the repo server.',
          },
        ],
      };
    }
    const twice = TWICE.exec(clue.text);
    const file = twice ? null : FILE.exec(clue.text);
    const { index, text } = lastError(clue.text);
    const cause = (): string => {
      if (twice) {
        return `The overlay has the resource ${twice[1]} more than once.`;
      }
      return file
        ? `The overlay names "${file[1]}", which Kustomize cannot read.`
        : `Kustomize cannot build the overlay: ${shorten(
            withoutUserInfo(text),
          )}.`;
    };
    return {
      telling: twice ?? file ?? (index > 0 ? { index } : about),
      cause: cause(),
      nextSteps: [
        {
          text: 'Build the overlay on your machine, and correct the file that the message names.',
        },
        {
          text: 'Revert the change in Git if it began with one and is not needed now.',
        },
      ],
    };
  },
};
