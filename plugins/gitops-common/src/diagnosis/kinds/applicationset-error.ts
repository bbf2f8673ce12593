import type { DiagnosisKind } from '../DiagnosisKind';
import { nameOf } from '../wording/nameOf';
import { shorten } from '../wording/shorten';

const REASON =
  /(?:ApplicationGenerationFromParamsError|RenderTemplateParamsError|ApplicationValidationError|CreateApplicationError|UpdateApplicationError|DeleteApplicationError|RefreshApplicationError|SyncApplicationError|ApplicationParamsGenerationError)/;

export const applicationsetError: DiagnosisKind = {
  id: 'applicationset-error',
  title: 'ApplicationSet cannot make its Applications',
  description:
    'An ApplicationSet that this Application manages has an error: a generator fails, its template does not fit, or an Application that it makes is not valid.',
  role: 'cause',
  level: 'definition',
  places: ['object-condition', 'health'],
  recognise(clue) {
    const { resource } = clue;
    if (
      resource?.kind !== 'ApplicationSet' ||
      (clue.place === 'object-condition'
        ? !(
            (clue.type === 'ErrorOccurred' && clue.status === 'True') ||
            (clue.status === 'False' && REASON.test(clue.reason ?? ''))
          )
        : clue.type !== 'Degraded')
    ) {
      return undefined;
    }
    return {
      key: resource.name,
      cause: `The ${nameOf(resource)} cannot make its Applications: ${shorten(
        clue.text,
      )}.`,
      nextSteps: [
        {
          text: 'Correct the generator or the template that the message names.',
        },
      ],
    };
  },
};
