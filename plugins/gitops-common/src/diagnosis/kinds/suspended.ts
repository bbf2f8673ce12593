import type { DiagnosisKind } from '../DiagnosisKind';
import { nameOf } from '../wording/nameOf';

export const suspended: DiagnosisKind = {
  id: 'suspended',
  title: 'Suspended',
  description:
    'Somebody has paused a resource, such as a Rollout or a Deployment, or the reconciling of the Application as a whole. Changes in Git do not arrive until it is resumed.',
  role: 'warning',
  level: 'state',
  places: ['sync', 'health'],
  recognise(clue, scene) {
    if (clue.place === 'sync') {
      return scene.snapshot.syncPolicy.suspended
        ? {
            key: 'application',
            cause:
              'Reconciling this Application is switched off, so changes in Git do not arrive.',
            nextSteps: [
              { text: 'Find out who suspended it, and for what.' },
              { text: 'Resume it in Git or at the controller.' },
            ],
            onlyEvidence: true,
            evidence: [scene.quote({ pointer: '/syncPolicy/suspended' })],
          }
        : undefined;
    }
    const { resource } = clue;
    if (!resource || clue.type !== 'Suspended') {
      return undefined;
    }
    const workload = scene.workloadOf(resource);
    return {
      key: nameOf(workload),
      cause: `The ${nameOf(workload)} is paused.`,
      nextSteps: [
        {
          text:
            resource.kind === 'Rollout'
              ? 'Look at the step at which the rollout waits, and promote or abort it.'
              : 'Resume it when it should go on.',
        },
      ],
      resource: workload,
    };
  },
};
