import type { DiagnosisKind } from '../DiagnosisKind';
import { admissionPlaces } from '../placesOf';
import { releaseChange } from '../proposals/ownChange';
import { nameOf, nameOr } from '../wording/nameOf';
import { shorten } from '../wording/shorten';

const WEBHOOK =
  /admission webhook "([^"]{1,253})" denied the request(?: without explanation)?:? ?([^]{0,800})/i;
const POLICY =
  /ValidatingAdmissionPolicy '([^']{1,253})'[^\n]{0,300}? denied request:? ?([^]{0,500})/i;

export const admissionDenied: DiagnosisKind = {
  id: 'admission-denied',
  title: 'Policy refuses the manifest',
  description:
    'A policy of the cluster (an admission webhook such as those of Kyverno and Gatekeeper, or a ValidatingAdmissionPolicy) refuses an object. Its message says what it wants.',
  role: 'cause',
  level: 'apply',
  places: admissionPlaces,
  recognise(clue, scene) {
    const match = WEBHOOK.exec(clue.text) ?? POLICY.exec(clue.text);
    if (!match) {
      return undefined;
    }
    const [, name, reason] = match;
    const workload = clue.resource && scene.workloadOf(clue.resource);
    return {
      telling: match,
      key: `${name}\n${shorten(reason)}\n${workload ? nameOf(workload) : ''}`,
      cause: `The policy "${name}" refuses the ${nameOr(workload, 'manifest')}${
        reason.trim() ? `: ${shorten(reason)}` : ''
      }.`,
      nextSteps: [
        {
          text: 'Change what the message names, so that the manifest keeps to the policy.',
          ...releaseChange(scene),
        },
        {
          text: 'Ask the owners of the policy for an exception if it cannot be kept.',
        },
      ],
      ...(workload ? { resource: workload } : {}),
    };
  },
};
