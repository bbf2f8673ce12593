import type { DiagnosisKind } from '../DiagnosisKind';

const MISSING =
  /application referencing project ['"]?([^\s'"]{1,253})['"]? which does not exist|not allowed in project ['"]([^'"\s]{1,253})['"], or the project does not exist|(?:appproject|project)[^\n]{0,40}["']([^"'\s]{1,253})["'] not found/i;
const NOT_ALLOWED =
  /application '([^']{1,253})' in namespace '([^']{1,253})' is not (?:allowed|permitted) to use project '?([^'\s]{1,253})'?/i;

export const projectMissing: DiagnosisKind = {
  id: 'project-missing',
  title: 'Project does not exist',
  description:
    'The AppProject that the Application names does not exist, or is not for Applications of this namespace. Nothing is compared or synced until it is.',
  role: 'cause',
  level: 'definition',
  places: ['condition', 'operation'],
  recognise(clue) {
    const missing = MISSING.exec(clue.text);
    if (missing) {
      const project = missing[1] ?? missing[2] ?? missing[3];
      return {
        telling: missing,
        cause: `The project "${project}", which the Application names, does not exist${
          missing[2] ? ' or does not take it' : ''
        }.`,
        nextSteps: [
          { text: 'Correct the name of the project in the Application.' },
          {
            text: `Ask the platform team to create the project "${project}" if it is new.`,
          },
        ],
      };
    }
    const match = NOT_ALLOWED.exec(clue.text);
    return match
      ? {
          telling: match,
          title: 'Project is not for this namespace',
          cause: `The project "${match[3]}" does not take Applications of the namespace "${match[2]}".`,
          nextSteps: [
            {
              text: `Ask the platform team to add "${match[2]}" to the sourceNamespaces of the project "${match[3]}", or name another project.`,
            },
          ],
        }
      : undefined;
  },
};
