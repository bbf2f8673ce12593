import type { ApplicationLocator } from '@slipway/plugin-gitops-common/status';
import type { ApplicationFilter } from '../../store/ApplicationStore';

/** What each wish of a locator is found by, and in words where it finds nothing. */
export function locatorFilters(
  locator: ApplicationLocator,
): { filter: ApplicationFilter; description?: string }[] {
  const common: ApplicationFilter = {
    namespace: locator.namespace,
    project: locator.project,
    instances: locator.instances,
  };
  const where = [
    locator.namespace && ` in namespace ${locator.namespace}`,
    locator.project && ` in project ${locator.project}`,
    locator.instances && ` on ${locator.instances.join(', ')}`,
  ]
    .filter(Boolean)
    .join('');
  return locator.anyOf.map(wanted => {
    switch (wanted.by) {
      case 'release':
        return {
          // Whatever the other annotations say: the labels name one workload.
          filter: {
            release: { team: wanted.team, workload: wanted.workload },
          },
          description:
            locator.anyOf.length === 1
              ? `an Application of the workload ${wanted.team}/${wanted.workload}`
              : undefined,
        };
      case 'name':
        return {
          filter: { ...common, names: [wanted.name] },
          description: `an Application "${wanted.name}"${where}`,
        };
      case 'selector':
        return {
          filter: { ...common, labels: wanted.labels },
          description: `an Application with the labels ${Object.entries(
            wanted.labels,
          )
            .map(([key, value]) => `${key}=${value}`)
            .join(',')}${where}`,
        };
      case 'project':
        return {
          filter: { ...common, project: wanted.project },
          description: `an Application in project ${wanted.project}${where}`,
        };
      default:
        // Flux objects carry the label of Backstage's Kubernetes plugin.
        return {
          filter: {
            ...common,
            labels: { 'backstage.io/kubernetes-id': wanted.id },
          },
        };
    }
  });
}
