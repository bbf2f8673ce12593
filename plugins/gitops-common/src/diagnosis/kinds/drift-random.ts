import type { DiagnosisKind } from '../DiagnosisKind';
import { driftEvidence } from '../wording/driftEvidence';
import { nameOf } from '../wording/nameOf';

const CHANGING =
  /(?:^|\.)(?:data|stringData)[.[]|checksum\/|rollme|caBundle|randomAlpha|timestamp/i;
/** A person who edits is no template. */
const PERSON = /^kubectl|^k9s|^lens|dashboard|headlamp/i;

export const driftRandom: DiagnosisKind = {
  id: 'drift-random',
  title: 'Every render makes other values',
  description:
    'The chart makes a value anew with every render, such as a random password or a date. What was just synced differs again at once, and pods may be restarted each time.',
  role: 'warning',
  level: 'state',
  places: ['drift'],
  recognise({ drift }, scene) {
    const { operation, sync, sources } = scene.snapshot;
    const justSynced =
      operation?.phase === 'Succeeded' &&
      operation.revisions.length > 0 &&
      operation.revisions.join() === sync.revisions.join();
    if (
      !drift ||
      drift.benign ||
      drift.direction !== 'changed' ||
      !justSynced ||
      !sources.some(({ chart }) => chart) ||
      !CHANGING.test(drift.path) ||
      PERSON.test(drift.changedBy?.manager ?? '')
    ) {
      return undefined;
    }
    return {
      key: nameOf(drift.resource),
      cause: `The ${nameOf(drift.resource)} differs in ${
        drift.path
      } right after a sync of the same revision, so the chart probably makes that value anew each time.`,
      nextSteps: [
        {
          text: 'Give the chart a fixed value or an existing Secret (existingSecret) instead of one that it makes up.',
        },
        { text: 'Ignore the difference if the value does not matter.' },
      ],
      onlyEvidence: true,
      evidence: driftEvidence(drift, scene),
    };
  },
};
