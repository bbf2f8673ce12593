import type { DiagnosisKind } from '../DiagnosisKind';
import { applyPlaces } from '../placesOf';
import { nameOr } from '../wording/nameOf';

const TEXT = /metadata\.annotations: Too long:[^\n]{0,60}?(\d{5,8}) bytes/i;

export const annotationTooLong: DiagnosisKind = {
  id: 'annotation-too-long',
  title: 'Manifest is too large to be applied from the client',
  description:
    'Applying from the client keeps a copy of the manifest in an annotation, which has a largest size. Large manifests, such as those of CustomResourceDefinitions and dashboards, are applied by the server instead.',
  role: 'cause',
  level: 'apply',
  places: applyPlaces,
  recognise(clue) {
    const match = TEXT.exec(clue.text);
    return match
      ? {
          telling: match,
          cause: `The ${nameOr(clue.resource, 'manifest')} is larger than the ${
            match[1]
          } bytes that the annotation of its last applied state takes.`,
          nextSteps: [
            {
              text: 'Add the sync option ServerSideApply=true to this manifest, which keeps no such annotation.',
            },
            { text: 'Split the manifest if its content allows it.' },
          ],
        }
      : undefined;
  },
};
