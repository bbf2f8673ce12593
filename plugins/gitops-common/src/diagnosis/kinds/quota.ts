import type { DiagnosisKind } from '../DiagnosisKind';
import { ownChange } from '../proposals/ownChange';
import { nameOf, nameOr } from '../wording/nameOf';
import { quotaOf } from '../wording/quotaOf';

export const quota: DiagnosisKind = {
  id: 'quota',
  title: 'Quota is used up',
  description:
    'A ResourceQuota of the namespace refuses an object, most often the pods of a workload: what they ask for does not fit beside what is used, or they do not say what they need. A Deployment stays Progressing meanwhile.',
  role: 'cause',
  level: 'apply',
  places: [
    'result',
    'hook',
    'operation',
    'condition',
    'object-condition',
    'event',
    'health',
  ],
  recognise(clue, scene) {
    const refusal = quotaOf(clue.text);
    if (!refusal) {
      return undefined;
    }
    const { name, requested, used, limited, wants } = refusal;
    const workload = clue.resource && scene.workloadOf(clue.resource);
    const namespace =
      clue.resource?.namespace ?? scene.snapshot.destination.namespace;
    const where = namespace ? ` of the namespace "${namespace}"` : '';
    const subject = nameOr(workload, 'Application');
    return {
      telling: refusal,
      key: `${name}\n${namespace}\n${workload ? nameOf(workload) : ''}`,
      cause: wants
        ? `The quota "${name}"${where} refuses the ${subject}, because it does not set ${wants}.`
        : `The quota "${name}"${where} refuses the ${subject}: requested ${requested}, used ${used}, limited to ${limited}.`,
      nextSteps: [
        wants
          ? {
              text: `Set ${wants} for every container.`,
              ...ownChange(scene, workload),
            }
          : {
              text: 'Lower the requests or the number of replicas, so that they fit.',
              ...ownChange(scene, workload),
            },
        {
          text: `Free what is not needed in the namespace, or ask its owners to raise the quota "${name}".`,
        },
      ],
      ...(workload ? { resource: workload } : {}),
    };
  },
};
