import type { DiagnosisKind } from '../DiagnosisKind';
import { nameOf } from '../wording/nameOf';
import { shorten } from '../wording/shorten';

export const childApplication: DiagnosisKind = {
  id: 'child-application',
  title: 'An Application of this one is not well',
  description:
    'This Application is made of other Applications, and one of them is not well. Why is told by that one.',
  role: 'symptom',
  level: 'state',
  places: ['health'],
  recognise(clue) {
    const { resource, type = '' } = clue;
    return resource?.kind === 'Application' &&
      resource.group === 'argoproj.io' &&
      /^(?:Degraded|Missing|Unknown)$/.test(type)
      ? {
          cause: `The ${nameOf(resource)}, which this one has made, is ${type}${
            clue.text === type ? '' : `: ${shorten(clue.text)}`
          }.`,
          nextSteps: [
            { text: `Look at the diagnosis of the ${nameOf(resource)}.` },
          ],
        }
      : undefined;
  },
};
