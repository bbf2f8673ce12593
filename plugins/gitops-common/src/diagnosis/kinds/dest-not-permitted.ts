import type { DiagnosisKind } from '../DiagnosisKind';

const TEXT =
  /application destination server '([^']{0,500})' and namespace '([^']{0,253})' do not match any of the allowed destinations in project '([^']{0,253})'/i;
const OLDER =
  /application destination \{([^\s}]{0,500}) ?([^\s}]{0,253})[^}]{0,300}\} is not permitted in project '([^']{0,253})'/i;

export const destNotPermitted: DiagnosisKind = {
  id: 'dest-not-permitted',
  title: 'Project does not allow the destination',
  description:
    'The AppProject does not allow Applications to deploy to this cluster and namespace (destinations).',
  role: 'cause',
  level: 'definition',
  places: ['condition', 'operation'],
  recognise(clue) {
    const match = TEXT.exec(clue.text) ?? OLDER.exec(clue.text);
    if (!match) {
      return undefined;
    }
    const [, server, namespace, project] = match;
    return {
      telling: match,
      cause: `The project "${project}" does not allow the namespace "${namespace}" of the cluster "${server}".`,
      nextSteps: [
        {
          text: "Check that cluster and namespace of the Application's destination are meant.",
        },
        {
          text: `Ask the platform team to add this destination to the project "${project}", or move the Application to its own project.`,
        },
      ],
    };
  },
};
