import type { InstanceState } from '@slipway/plugin-gitops-common/api';
import type { StatusServices } from './StatusServices';

/** How reading each configured instance goes, in the configuration's order. */
export async function instanceStates(
  services: Pick<StatusServices, 'controllers' | 'instances'>,
): Promise<InstanceState[]> {
  const readings = new Map(
    (await services.instances.list()).map(entry => [entry.name, entry]),
  );
  return services.controllers.map(({ instance, type, simulated }) => {
    const reading = readings.get(instance);
    return {
      name: instance,
      type,
      simulated,
      state: stateOf(reading),
      readAt: reading?.readAt,
      problem: reading?.problem && {
        reason: reading.problem.reason,
        message: reading.problem.message,
        remedy: reading.problem.remedy,
      },
    };
  });
}

function stateOf(
  reading: { readAt?: string; problem?: object } | undefined,
): InstanceState['state'] {
  if (reading?.problem) {
    return 'failing';
  }
  return reading?.readAt ? 'ok' : 'reading';
}

/** A stored view with what depends on the moment. */
export function withAge<T extends { view: object; readAt: string }>(
  application: T,
  instance: InstanceState | undefined,
): T['view'] & { readAt: string; stale: boolean } {
  const stale = instance?.state !== 'ok';
  return {
    ...application.view,
    // The list says with each reading that nothing changed since.
    readAt:
      !stale && instance?.readAt && instance.readAt > application.readAt
        ? instance.readAt
        : application.readAt,
    stale,
  };
}
