import type { DiagnosisKind } from '../DiagnosisKind';

const TEXT =
  /Resource ([^\s]{1,400}) ([^\s]{1,253}) is excluded in the settings/i;

export const excludedResource: DiagnosisKind = {
  id: 'excluded-resource',
  title: 'Controller leaves a resource out',
  description:
    "The controller's settings exclude the kind (resource.exclusions): the manifest is in Git and is never applied.",
  role: 'warning',
  level: 'definition',
  places: ['condition'],
  recognise(clue) {
    const match = TEXT.exec(clue.text);
    return match
      ? {
          telling: match,
          cause: `The controller's settings exclude ${match[1]}, so the manifest "${match[2]}" is never applied.`,
          nextSteps: [
            {
              text: 'Remove the manifest from Git, or ask the platform team to take the kind out of resource.exclusions.',
            },
          ],
        }
      : undefined;
  },
};
