import type { DiagnosisKind } from '../DiagnosisKind';
import { applyPlaces } from '../placesOf';
import { nameOr } from '../wording/nameOf';

const KIND =
  /resource ([^\s]{1,253}) is not permitted in project ['"]?([^'"\s]{1,253}?)['"]?(?:[\s.,;]|$)/i;
const NAMESPACE =
  /namespace ['"]?([^\s'"]{1,253})['"]? is not permitted in project ['"]?([^'"\s]{1,253}?)['"]?(?:[\s.,;]|$)/i;

export const kindNotPermitted: DiagnosisKind = {
  id: 'kind-not-permitted',
  title: 'Project does not allow the resource',
  description:
    'The AppProject does not allow Applications to have resources of this kind, or in this namespace.',
  role: 'cause',
  level: 'apply',
  places: applyPlaces,
  recognise(clue) {
    const namespace = NAMESPACE.exec(clue.text);
    const match = namespace ?? KIND.exec(clue.text);
    if (!match) {
      return undefined;
    }
    const [, what, project] = match;
    return {
      telling: match,
      key: `${what}\n${project}`,
      cause: namespace
        ? `The project "${project}" does not allow the namespace "${what}", which the ${nameOr(
            clue.resource,
            'manifest',
          )} is for.`
        : `The project "${project}" does not allow resources of the kind ${what}.`,
      nextSteps: [
        {
          text: namespace
            ? 'Correct the namespace of the manifest if it is not meant.'
            : 'Remove the manifest from Git if the workload does not need it.',
        },
        {
          text: `Ask the platform team to allow it in the project "${project}".`,
        },
      ],
    };
  },
};
