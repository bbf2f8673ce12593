import type { DiagnosisKind } from '../DiagnosisKind';

const TEXT =
  /application status exceeds the kubernetes resource size limit|etcdserver: request is too large|Request entity too large: limit is/i;

export const statusTooLarge: DiagnosisKind = {
  id: 'status-too-large',
  title: 'Application is too large',
  description:
    'The status of the Application is larger than Kubernetes stores in one object: it has too many resources or too long a history.',
  role: 'cause',
  level: 'definition',
  places: ['condition', 'operation'],
  recognise(clue) {
    const match = TEXT.exec(clue.text);
    return match
      ? {
          telling: match,
          cause:
            'The status of the Application is larger than Kubernetes stores in one object.',
          nextSteps: [
            { text: 'Lower revisionHistoryLimit of the Application.' },
            {
              text: 'Split the Application into several with fewer resources.',
            },
          ],
        }
      : undefined;
  },
};
