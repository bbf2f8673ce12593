import type { DiagnosisKind } from '../DiagnosisKind';
import { sourceOf } from '../wording/sourceOf';

const MISSING =
  /(?:^|\s)'?([^\s':]{0,500})'?: app path (?:does not exist|is not a directory)/i;
const OF_FLUX =
  /kustomization path not found: stat \S{0,500}?\/([^\s/]{1,200}): no such file|chart path not found|path "([^"]{1,500})" (?:does not exist|not found) in (?:the )?(?:source|artifact)/i;

export const pathMissing: DiagnosisKind = {
  id: 'path-missing',
  title: 'Path is not in the repository',
  description:
    'The folder that the Application reads does not exist in the repository at the wanted revision. The path or the branch is wrong, or the folder was moved or has not been merged yet.',
  role: 'cause',
  level: 'source',
  places: ['condition', 'operation', 'instance', 'gap'],
  recognise(clue, scene) {
    const match = MISSING.exec(clue.text) ?? OF_FLUX.exec(clue.text);
    if (!match) {
      return undefined;
    }
    const { repoUrl, path, targetRevision } = sourceOf(clue, scene);
    const folder = match[1] || match[2] || path;
    const revision = targetRevision ? ` at "${targetRevision}"` : '';
    return {
      telling: match,
      cause: `The path ${folder ? `"${folder}" ` : ''}does not exist in ${
        repoUrl ?? 'the repository'
      }${revision}.`,
      nextSteps: [
        {
          text: 'Check that the folder is merged to the branch that the Application follows.',
        },
        {
          text: "Correct the path or the target revision in the Application's source.",
        },
      ],
    };
  },
};
