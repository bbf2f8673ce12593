import type { DiagnosisKind } from '../DiagnosisKind';
import { sourcePlaces } from '../placesOf';
import { releaseChange } from '../proposals/ownChange';
import { sourceOf } from '../wording/sourceOf';
import { shorten } from '../wording/shorten';

const FILE =
  /failed to unmarshal "([^"\n]{1,300})": (?:failed to unmarshal manifest: )?([^\n]{1,500})/i;
const PLAIN = /failed to unmarshal manifest: ([^\n]{1,500})/i;
/** What a tool has rendered is told by kinds of their own. */
const OTHERS = /helm (?:template|pull)|kustomize build|plugin sidecar/i;

export const manifestUnreadable: DiagnosisKind = {
  id: 'manifest-unreadable',
  title: 'File in Git is no manifest',
  description:
    'A file in the folder of the Application is not valid YAML or JSON, or no Kubernetes object. Argo CD reads none of the folder until it is corrected.',
  role: 'cause',
  level: 'source',
  places: sourcePlaces,
  recognise(clue, scene) {
    const file = FILE.exec(clue.text);
    const match = file ?? PLAIN.exec(clue.text);
    if (!match || OTHERS.test(clue.text)) {
      return undefined;
    }
    const { repoUrl, targetRevision } = sourceOf(clue, scene);
    const where = repoUrl
      ? ` in ${repoUrl}${targetRevision ? ` at "${targetRevision}"` : ''}`
      : '';
    return {
      telling: match,
      cause: `${
        file ? `The file "${file[1]}"` : 'A file'
      }${where} cannot be read: ${shorten(file ? file[2] : match[1])}.`,
      nextSteps: [
        {
          text: 'Correct the file at the line that the message names, or revert the change that brought it.',
          ...releaseChange(scene),
        },
        {
          text: 'Leave files that are no manifests out of the folder, or exclude them in the source (directory.exclude).',
        },
      ],
    };
  },
};
