import type { ArgoCdNotification } from '@slipway/plugin-gitops-node';
import { readOne } from './readOne';
import { saveOutcomes } from './saveOutcomes';
import type { StatusServices } from './StatusServices';

/** Milliseconds that reading after a notification may take. */
const BUDGET = 20_000;

/**
 * Reads the Application that a notification is about. The notification itself is
 * believed in nothing but the name: what it says is asked of the controller.
 */
export async function readNotified(options: {
  services: StatusServices;
  notification: ArgoCdNotification;
}): Promise<void> {
  const { services, notification } = options;
  const known = await services.applications.find({
    names: [notification.application],
    namespace: notification.namespace,
    instances: notification.instance ? [notification.instance] : undefined,
  });
  for (const application of known) {
    const controller = services.controllers.find(
      ({ instance, type }) =>
        instance === application.instance && type !== 'flux',
    );
    if (!controller) {
      continue;
    }
    const outcome = await readOne({
      services,
      controller,
      ref: application.view.ref,
      project: application.project,
      previous: await services.applications.read(application.id),
      detail: application.unwell,
      signal: AbortSignal.timeout(BUDGET),
    });
    if (outcome.status === 'changed') {
      await saveOutcomes(services, [outcome]);
    } else if (outcome.status === 'failed') {
      services.logger.info(
        `Reading ${application.name} after a notification failed; the schedule reads it: ${outcome.problem.message}`,
      );
    }
  }
}
