import type { DiagnosisKind } from '../DiagnosisKind';
import { nameOr } from '../wording/nameOf';
import { shorten } from '../wording/shorten';

const KEPT = /ignored \(no prune\)/i;
const CONFIRM =
  /waiting for (?:pruning|deletion) confirmation of ([^\n]{1,300})/i;

export const pruneProtected: DiagnosisKind = {
  id: 'prune-protected',
  title: 'Removal is protected',
  description:
    'Git no longer has a resource that is marked not to be pruned (Prune=false), or only after a person confirms it (Prune=confirm).',
  role: 'warning',
  level: 'state',
  places: ['result', 'operation'],
  recognise(clue) {
    const confirm = CONFIRM.exec(clue.text);
    if (confirm) {
      return {
        telling: confirm,
        role: 'cause',
        cause: `The sync waits for a person to confirm that ${shorten(
          confirm[1],
        )} may be removed.`,
        nextSteps: [
          {
            text: 'Check what would be lost, then confirm the removal at the controller, or bring the manifest back in Git.',
          },
        ],
      };
    }
    const kept = KEPT.exec(clue.text);
    return kept
      ? {
          telling: kept,
          cause: `Git no longer has the ${nameOr(
            clue.resource,
            'resource',
          )}, and it is marked not to be pruned.`,
          nextSteps: [
            {
              text: 'Delete it by hand if it is not needed any more; otherwise bring its manifest back in Git.',
            },
          ],
        }
      : undefined;
  },
};
