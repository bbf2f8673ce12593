import type { DiagnosisKind } from '../DiagnosisKind';

const TEXT = /blocked by (?:a )?sync window/i;

export const syncWindow: DiagnosisKind = {
  id: 'sync-window',
  title: 'Sync window is closed',
  description:
    'The project allows syncs at certain times only, and this is not one of them. The change arrives when the window opens.',
  role: 'cause',
  level: 'apply',
  places: ['operation', 'condition', 'instance', 'gap'],
  recognise(clue, { snapshot }) {
    const match = TEXT.exec(clue.text);
    return match
      ? {
          telling: match,
          key: 'window',
          cause: `A sync window of the project${
            snapshot.project ? ` "${snapshot.project}"` : ''
          } keeps the Application from syncing now.`,
          nextSteps: [
            {
              text: 'Wait until the window opens: the sync goes on by itself.',
            },
            {
              text: 'Ask the owners of the project for a manual sync if it cannot wait and the window allows it.',
            },
          ],
        }
      : undefined;
  },
};
