import type { DiagnosisKind } from '../DiagnosisKind';
import { nameOf } from '../wording/nameOf';

const TIMEOUT =
  /operation is terminating due to timeout|sync (?:operation )?timed out|controller sync timeout/i;
const TERMINATED = /operation (?:forcefully )?terminated/i;

export const opTimeout: DiagnosisKind = {
  id: 'op-timeout',
  title: 'Sync was ended',
  description:
    'The sync was ended before it was done, because it took longer than the controller allows or because a person ended it. What it waited for is the cause.',
  role: 'symptom',
  level: 'apply',
  places: ['operation', 'condition'],
  recognise(clue, { snapshot }) {
    const timeout = TIMEOUT.exec(clue.text);
    const match = timeout ?? TERMINATED.exec(clue.text);
    if (!match) {
      return undefined;
    }
    const waiting = snapshot.operation?.results.find(
      ({ hookPhase }) => hookPhase === 'Running' || hookPhase === 'Terminating',
    );
    return {
      telling: match,
      key: 'ended',
      cause: `${
        timeout
          ? 'The sync took longer than the controller allows'
          : 'The sync was ended before it was done'
      }${
        waiting ? `, while the ${nameOf(waiting.resource)} was running` : ''
      }.`,
      nextSteps: [
        {
          text: waiting
            ? `Look at the pods and events of the ${nameOf(waiting.resource)}.`
            : 'Look for the resource that was not healthy when it ended.',
        },
        { text: 'Sync again when that is corrected.' },
      ],
    };
  },
};
