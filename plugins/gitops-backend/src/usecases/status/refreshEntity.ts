import type { ApplicationSummary } from '../../store/ApplicationStore';
import { readOne } from './readOne';
import { saveOutcomes } from './saveOutcomes';
import type { StatusServices } from './StatusServices';

/** Milliseconds after which a person sees what there is. */
export const REFRESH_BUDGET = 3_000;

/** Applications that one request reads; the schedule reads the others. */
const MAX_APPLICATIONS = 20;

/**
 * Lets the controllers compare an entity's Applications again and reads them,
 * details included. What is not there within the budget is said, and comes with
 * the schedule.
 *
 * @returns what could not be refreshed, one sentence each.
 */
export async function refreshEntity(options: {
  services: StatusServices;
  applications: readonly ApplicationSummary[];
  budget?: number;
}): Promise<string[]> {
  const { services, applications, budget = REFRESH_BUDGET } = options;
  const problems: string[] = [];
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), budget);
  try {
    await Promise.all(
      applications.slice(0, MAX_APPLICATIONS).map(async application => {
        const problem = await refreshOne(services, application, abort.signal);
        if (problem) {
          problems.push(problem);
        }
      }),
    );
  } finally {
    clearTimeout(timer);
  }
  if (applications.length > MAX_APPLICATIONS) {
    problems.push(
      `${
        applications.length - MAX_APPLICATIONS
      } more Applications are read with the schedule: a refresh takes ${MAX_APPLICATIONS}.`,
    );
  }
  return problems;
}

async function refreshOne(
  services: StatusServices,
  application: ApplicationSummary,
  signal: AbortSignal,
): Promise<string | undefined> {
  const controller = services.controllers.find(
    ({ instance }) => instance === application.instance,
  );
  if (!controller) {
    return `${application.name}: the instance "${application.instance}" is not configured any more.`;
  }
  const outcome = await readOne({
    services,
    controller,
    ref: application.view.ref,
    project: application.project,
    previous: await services.applications.read(application.id),
    detail: true,
    refresh: 'normal',
    signal,
  });
  switch (outcome.status) {
    case 'changed':
      await saveOutcomes(services, [outcome]);
      return undefined;
    case 'failed':
      return `${application.name}: ${outcome.problem.message} ${outcome.problem.remedy}`;
    case 'gone':
      // Upstream does not tell "missing" from "forbidden"; the list decides.
      return `${application.name}: its controller does not show it any more. The next reading of the whole list decides whether it is gone.`;
    default:
      return undefined;
  }
}
