import type {
  ApplicationView,
  ChangeLife,
} from '@slipway/plugin-gitops-common/api';
import type { ReleaseName } from '@slipway/plugin-gitops-common';
import { changeLife } from '@slipway/plugin-gitops-common/life';
import type { PlatformStandards } from '@slipway/plugin-gitops-common/standards';
import { toChange } from '../toChange';
import type { StatusServices } from './StatusServices';

/** Changes of a workload that a page shows. */
const MAX_CHANGES = 5;

/** Changes among which those that the person may read are looked for. */
const CANDIDATES = 50;

/** The newest changes of the workloads that an entity's Applications run. */
export async function readChangeLives(options: {
  services: Pick<StatusServices, 'changes' | 'instances' | 'now'>;
  standards: PlatformStandards;
  applications: readonly ApplicationView[];
  /** The workload, which may have no Application yet. */
  workload?: { team: string; workload: string };
  /** Whether the person may read a change of an environment. */
  allows(release: ReleaseName): boolean;
}): Promise<ChangeLife[]> {
  const { services, standards, applications } = options;
  const names = new Map(
    [...applications.map(({ release }) => release), options.workload].flatMap(
      name => (name ? [[`${name.team}/${name.workload}`, name]] : []),
    ),
  );
  const problems = new Map(
    (await services.instances.list()).map(({ name, problem }) => [
      name,
      problem?.message,
    ]),
  );
  const lives: ChangeLife[] = [];
  for (const { team, workload } of names.values()) {
    const records = await services.changes.list({
      team,
      workload,
      limit: CANDIDATES,
    });
    const readable = records.filter(record => options.allows(record));
    for (const record of readable.slice(0, MAX_CHANGES)) {
      const application = applications.find(
        ({ release }) =>
          release?.team === team &&
          release.workload === workload &&
          release.environment === record.environment,
      );
      lives.push(
        changeLife({
          change: toChange(record),
          approvals:
            standards.environments.find(
              ({ name }) => name === record.environment,
            )?.approval.required ?? 0,
          application: application && {
            ...application,
            name: application.ref.name,
            unread: problems.get(application.ref.instance),
          },
          now: services.now(),
        }),
      );
    }
  }
  return lives;
}
