import type { DiagnosisKind } from '../DiagnosisKind';
import { admissionPlaces } from '../placesOf';
import { releaseChange } from '../proposals/ownChange';
import { nameOf, nameOr } from '../wording/nameOf';
import { shorten } from '../wording/shorten';

const SECURITY =
  /(would violate|violates) PodSecurity "([^"]{1,100})": ([^]{0,800})/i;
const LIMIT =
  /((?:maximum|minimum) [\w./-]{1,63} usage per (?:Container|Pod|PersistentVolumeClaim) is [^\n]{1,200}|[\w./-]{1,63} max limit to request ratio per (?:Container|Pod) is [^\n]{1,200})/i;

export const limitrangePsa: DiagnosisKind = {
  id: 'limitrange-psa',
  title: 'Pods do not keep to the rules of the namespace',
  description:
    'The namespace refuses pods, because they do not keep to its Pod Security level or to the amounts of its LimitRange.',
  role: 'cause',
  level: 'apply',
  places: [...admissionPlaces, 'health'],
  recognise(clue, scene) {
    const security = SECURITY.exec(clue.text);
    const match = security ?? LIMIT.exec(clue.text);
    if (!match) {
      return undefined;
    }
    const workload = clue.resource && scene.workloadOf(clue.resource);
    const subject = nameOr(workload, 'Application');
    const warned = security !== null && /would/i.test(security[1]);
    return {
      telling: match,
      key: `${security?.[2]}\n${workload ? nameOf(workload) : ''}\n${warned}`,
      role: warned ? 'warning' : 'cause',
      title: security
        ? 'Pods do not keep to the Pod Security level'
        : 'Pods do not keep to the limits of the namespace',
      cause: security
        ? `The pods of the ${subject} ${
            warned ? 'would not be' : 'are not'
          } taken at the Pod Security level "${security[2]}": ${shorten(
            security[3],
          )}.`
        : `The pods of the ${subject} do not keep to the limits of the namespace: ${shorten(
            match[1].replace(/\]\s{0,3}$/, ''),
          )}.`,
      nextSteps: [
        {
          text: security
            ? 'Correct the security context of the pods as the message says.'
            : 'Bring requests and limits into the range that the message names.',
          ...releaseChange(scene),
        },
        {
          text: 'Ask the owners of the namespace for an exception if that cannot be.',
        },
      ],
      ...(workload ? { resource: workload } : {}),
    };
  },
};
