import type { DiagnosisKind } from '../DiagnosisKind';
import { listed } from '../wording/count';
import { driftEvidence } from '../wording/driftEvidence';
import { nameOf } from '../wording/nameOf';

export const driftDefault: DiagnosisKind = {
  id: 'drift-default',
  title: 'Another spelling keeps it OutOfSync',
  description:
    'The differences mean nothing: the cluster spells a value in another way (1000m and 1), fills in a default, or a webhook adds something. The Application is OutOfSync all the same.',
  role: 'warning',
  level: 'state',
  places: ['drift'],
  recognise({ drift }, scene) {
    const { snapshot, context } = scene;
    if (
      !drift ||
      !drift.benign ||
      drift.class !== 'defaulting' ||
      snapshot.sync.status !== 'OutOfSync'
    ) {
      return undefined;
    }
    const fields = (context.drifts ?? [])
      .filter(other => other.benign && other.class === 'defaulting')
      .map(
        ({ path, resource }) =>
          `${path || 'the whole'} of the ${nameOf(resource)}`,
      );
    return {
      key: 'defaulting',
      cause: `Git and the cluster mean the same and spell it differently: ${listed(
        fields,
      )}.`,
      nextSteps: [
        { text: 'Write the value in Git as the cluster spells it.' },
        {
          text: 'Ask the platform team to compare on the server (ServerSideDiff=true), or to ignore this difference, where a webhook or an operator sets it.',
        },
      ],
      onlyEvidence: true,
      evidence: driftEvidence(drift, scene),
    };
  },
};
