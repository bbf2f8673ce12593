import type { DiagnosisKind } from '../DiagnosisKind';
import { sourceOf } from '../wording/sourceOf';

const TEXT = /auto-?sync will wipe out all resources/i;

export const wipeOutGuard: DiagnosisKind = {
  id: 'wipe-out-guard',
  title: 'Sync would remove everything',
  description:
    'The target state is empty, so that an automated sync would remove every resource of the Application. Argo CD refuses to do that. Nearly always the path or the branch is wrong, or a change emptied the folder by mistake.',
  role: 'cause',
  level: 'source',
  places: ['condition', 'operation'],
  recognise(clue, scene) {
    const match = TEXT.exec(clue.text);
    if (!match) {
      return undefined;
    }
    const { path, targetRevision } = sourceOf(clue, scene);
    return {
      telling: match,
      cause: `The target state is empty, and syncing it would remove every resource of the Application${
        path
          ? `: "${path}"${
              targetRevision ? ` at "${targetRevision}"` : ''
            } holds no manifest`
          : ''
      }.`,
      nextSteps: [
        {
          text: 'Check path and target revision of the source, and whether the last change moved or removed the manifests by mistake.',
        },
        { text: 'Revert that change in Git.' },
        {
          text: 'Decommission the workload with a change of its own if everything is really meant to go.',
        },
      ],
    };
  },
};
