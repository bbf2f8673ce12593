import type { DiagnosisKind } from '../DiagnosisKind';
import { applyPlaces } from '../placesOf';
import { clusterOf } from '../wording/clusterOf';

const TEXT =
  /conversion webhook for ([^\s,]{1,253}(?:, ?Kind=[^\s:]{1,100})?) failed/i;

export const conversionWebhook: DiagnosisKind = {
  id: 'conversion-webhook',
  title: 'Conversion webhook does not work',
  description:
    'The cluster cannot convert the objects of a custom kind between its versions, because the webhook of their operator does not work. The controller cannot list them, and so cannot compare any Application of the cluster.',
  role: 'cause',
  level: 'platform',
  places: [...applyPlaces, 'gap'],
  recognise(clue, scene) {
    const match = TEXT.exec(clue.text);
    if (!match) {
      return undefined;
    }
    const cluster = clusterOf(scene);
    return {
      telling: match,
      key: match[1],
      cause: `The conversion webhook of ${match[1]} in ${cluster.name} does not work, so the controller cannot read the objects of that kind.`,
      nextSteps: [
        {
          text: 'Ask the platform team to repair the operator that owns this kind: the pods, service and certificate of its webhook.',
        },
      ],
      sharedCause: `conversion-webhook:${match[1]}:${cluster.key}`,
    };
  },
};
