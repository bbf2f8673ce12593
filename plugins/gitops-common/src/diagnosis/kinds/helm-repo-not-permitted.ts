import type { DiagnosisKind } from '../DiagnosisKind';
import { withoutUserInfo } from '../wording/withoutUserInfo';

const TEXT =
  /helm repos? ([^\n]{1,600}?) (?:are|is) not permitted in project '?([^'\s]{1,253})'?/i;

export const helmRepoNotPermitted: DiagnosisKind = {
  id: 'helm-repo-not-permitted',
  title: 'Project does not allow a chart dependency',
  description:
    'The chart depends on charts of repositories that the AppProject does not list among its sourceRepos.',
  role: 'cause',
  level: 'definition',
  places: ['condition', 'operation'],
  recognise(clue) {
    const match = TEXT.exec(clue.text);
    if (!match) {
      return undefined;
    }
    const repositories = withoutUserInfo(match[1]);
    return {
      telling: match,
      cause: `The chart depends on charts of ${repositories}, which the project "${match[2]}" does not allow.`,
      nextSteps: [
        {
          text: `Ask the platform team to add ${repositories} to the sourceRepos of the project "${match[2]}".`,
        },
        {
          text: 'Take the dependency from a repository that the project allows.',
        },
      ],
    };
  },
};
