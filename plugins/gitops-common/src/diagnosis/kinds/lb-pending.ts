import { asList, get } from '../../kubernetes';
import type { DiagnosisKind } from '../DiagnosisKind';
import { nameOf } from '../wording/nameOf';
import { sinceOf } from '../wording/sinceOf';

const LONG_MINUTES = 5;

export const lbPending: DiagnosisKind = {
  id: 'lb-pending',
  title: 'No address from outside',
  description:
    'A Service of type LoadBalancer or an Ingress has not got an address. Nothing in the cluster gives it one, or what does has failed. It stays Progressing.',
  role: 'cause',
  level: 'runtime',
  places: ['health'],
  recognise(clue, scene) {
    const { resource } = clue;
    const since = clue.at ?? scene.snapshot.health.since;
    const minutes = scene.minutesSince(since);
    if (
      !resource ||
      (resource.kind !== 'Service' && resource.kind !== 'Ingress') ||
      clue.type !== 'Progressing' ||
      minutes === undefined ||
      minutes < LONG_MINUTES ||
      asList(get(scene.objectOf(resource), 'status', 'loadBalancer', 'ingress'))
        .length > 0
    ) {
      return undefined;
    }
    const isService = resource.kind === 'Service';
    return {
      key: nameOf(resource),
      cause: `The ${nameOf(resource)} has had no address ${sinceOf(since)}.`,
      nextSteps: [
        {
          text: `Look at the events of the ${nameOf(resource)}.`,
        },
        {
          text: isService
            ? 'Ask the platform team whether the cluster has something that gives addresses to load balancers, and whether it has any left.'
            : 'Ask the platform team whether the ingress controller of this class runs and publishes its address (publishService).',
        },
      ],
    };
  },
};
