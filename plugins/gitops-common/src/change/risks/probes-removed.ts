import { get } from '../../kubernetes';
import { changedContainers } from './changedContainers';
import type { Risk } from './Risk';

const PROBES = {
  livenessProbe: 'is not restarted any more when it hangs',
  readinessProbe: 'gets requests before it can answer them',
  startupProbe: 'has no time of its own to start any more',
} as const;

/** @public */
export const probesRemoved: Risk = {
  id: 'probes-removed',
  title: 'Health check removed',
  description:
    'A container loses a probe, so Kubernetes does not notice any more that it hangs or is not ready.',
  check: ({ objects }) =>
    changedContainers(objects).flatMap(({ words, before, after }) =>
      Object.entries(PROBES)
        .filter(
          ([probe]) =>
            get(before, probe) !== undefined && get(after, probe) === undefined,
        )
        .map(
          ([probe, result]) => `The ${words} loses its ${probe}: it ${result}.`,
        ),
    ),
};
