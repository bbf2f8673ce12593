import type { DiagnosisKind } from '../DiagnosisKind';

const TEXT =
  /Resource ([^\s]{1,600}) appeared (\d{1,4}) times among application resources/i;

export const repeatedResource: DiagnosisKind = {
  id: 'repeated-resource',
  title: 'Manifest is there more than once',
  description:
    'Git has several manifests of the same object. One of them wins, and which one is left to chance.',
  role: 'warning',
  level: 'definition',
  places: ['condition'],
  recognise(clue) {
    const match = TEXT.exec(clue.text);
    return match
      ? {
          telling: match,
          cause: `The sources of the Application have ${match[2]} manifests of ${match[1]}.`,
          nextSteps: [
            {
              text: 'Keep one of the manifests in Git, and remove the others.',
            },
          ],
        }
      : undefined;
  },
};
