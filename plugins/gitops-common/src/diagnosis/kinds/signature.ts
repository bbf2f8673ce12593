import type { DiagnosisKind } from '../DiagnosisKind';
import { sourcePlaces } from '../placesOf';
import { shorten } from '../wording/shorten';

const FAILED =
  /(?:GIT\/GPG: )?failed verifying revision ['"]?([^\s'":]{1,100})['"]?[^\n]{0,400}|target revision ['"]?(\S{1,100}?)['"]? in Git is not signed[^\n]{0,200}|revision ['"]?(\S{1,100}?)['"]? (?:is not signed|was signed with|signature)[^\n]{0,200}|signature verification[^\n]{0,60}fail[^\n]{0,200}|(?:signed with unallowed key|key not in keyring)[^\n]{0,200}/i;

export const signature: DiagnosisKind = {
  id: 'signature',
  title: 'Commit is not signed as required',
  description:
    'The project wants signed commits, and the revision is not signed, or with a key that is not allowed or not known.',
  role: 'cause',
  level: 'source',
  places: sourcePlaces,
  recognise(clue) {
    const match = FAILED.exec(clue.text);
    if (!match) {
      return undefined;
    }
    const revision = match[1] ?? match[2] ?? match[3];
    const what = revision ? `The revision "${revision}"` : 'The revision';
    const unsigned = /unsigned|not signed/i.test(match[0]);
    return {
      telling: match,
      cause: unsigned
        ? `${what} is not signed, and the project wants signed commits.`
        : `${what} does not pass the verification of its signature: ${shorten(
            match[0],
          )}.`,
      nextSteps: [
        {
          text: unsigned
            ? 'Sign a new commit on top of it with a key that the project allows, and push it.'
            : 'Check who signed the revision, and with which key, before you trust it.',
        },
        {
          text: "Ask the platform team to add the key to the project's allowed keys if the signer is to be trusted.",
        },
      ],
    };
  },
};
