import type { DiagnosisKind } from '../DiagnosisKind';
import { withoutUserInfo } from '../wording/withoutUserInfo';

const TEXT =
  /application repo (\S{1,500}) is not permitted in project '?([^'\s]{1,253})'?/i;

export const repoNotPermitted: DiagnosisKind = {
  id: 'repo-not-permitted',
  title: 'Project does not allow the repository',
  description:
    'The AppProject does not list the repository among those that its Applications may read (sourceRepos). A different spelling of the URL counts as another repository.',
  role: 'cause',
  level: 'definition',
  places: ['condition', 'operation'],
  recognise(clue) {
    const match = TEXT.exec(clue.text);
    if (!match) {
      return undefined;
    }
    const repository = withoutUserInfo(match[1]);
    return {
      telling: match,
      cause: `The project "${match[2]}" does not allow the repository ${repository}.`,
      nextSteps: [
        {
          text: `Check that the URL is spelled as in the sourceRepos of the project "${match[2]}".`,
        },
        {
          text: `Ask the platform team to add ${repository} to that project, or move the Application to a project that allows it.`,
        },
      ],
    };
  },
};
