import type { ReleaseName } from '@slipway/plugin-gitops-common';
import type {
  ApplicationView,
  EntityStatus,
} from '@slipway/plugin-gitops-common/api';
import { isRelease } from '../changeMenu/isRelease';
import { workloadsOf } from '../changeMenu/workloadsOf';

/** A column of the table: an Application, or an environment that has none. */
export interface Column {
  key: string;
  /** Title of the environment, or the name of the Application. */
  title: string;
  /** Name of the Application where the title does not tell it. */
  subtitle?: string;
  application?: ApplicationView;
  /** What is or would be released here, where that is one workload. */
  release?: Required<ReleaseName>;
}

/**
 * Columns in promotion order. Environments without an Application are shown
 * where others have one, so that a gap is seen; those without a known
 * environment come last.
 */
export function columnsOf(
  status: Pick<EntityStatus, 'environments'>,
  applications: readonly ApplicationView[],
  options: { gaps: boolean },
): Column[] {
  const workloads = workloadsOf(applications);
  const [workload] = workloads.length === 1 ? workloads : [];
  const known = new Set(status.environments.map(({ name }) => name));
  const placed = status.environments.flatMap(({ name, title }): Column[] => {
    const here = applications.filter(({ environment }) => environment === name);
    return here.length > 0
      ? here.map(application => columnOf(application, title))
      : [
          {
            key: `environment:${name}`,
            title,
            release: workload && { ...workload, environment: name },
          },
        ];
  });
  const others = applications
    .filter(({ environment }) => !environment || !known.has(environment))
    .map(application => columnOf(application, application.environment));
  const columns = [...placed, ...others];
  const anyPlaced = placed.some(({ application }) => application);
  return options.gaps && anyPlaced
    ? columns
    : columns.filter(({ application }) => application);
}

function columnOf(application: ApplicationView, title?: string): Column {
  const { name } = application.ref;
  return {
    key: application.id,
    title: title ?? name,
    subtitle: title && name,
    application,
    release: isRelease(application.release) ? application.release : undefined,
  };
}

/** An Application as headings and choices call it. */
export function applicationTitle(
  status: Pick<EntityStatus, 'environments'>,
  { environment, ref }: ApplicationView,
): string {
  const title = status.environments.find(
    ({ name }) => name === environment,
  )?.title;
  return title ? `${title} (${ref.name})` : ref.name;
}
