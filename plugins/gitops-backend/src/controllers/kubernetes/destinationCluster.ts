import type { ApplicationSnapshot } from '@slipway/plugin-gitops-common/status';

/** Where live objects are read, or why they are not. */
export type DestinationCluster =
  | { cluster: string; gap?: undefined }
  | { cluster?: undefined; gap: string };

/** How Argo CD calls the cluster that it runs in. */
const OWN_SERVER = /^https:\/\/kubernetes\.default\.svc(\.cluster\.local)?\/?$/;
const OWN_NAME = 'in-cluster';

/** `arn:aws:eks:eu-west-1:111122223333:cluster/prod`. */
const EKS_ARN = /^arn:[a-z-]+:eks:[a-z0-9-]*:\d*:cluster\/([A-Za-z0-9_-]+)$/;

/**
 * The cluster that an Application runs in, by its name in the configuration of
 * the Kubernetes plugin: the one that is read, or one of the name that the
 * destination has. An ARN counts by the name at its end. A URL names nothing.
 */
export function destinationCluster(
  { destination, ref }: Pick<ApplicationSnapshot, 'destination' | 'ref'>,
  ownCluster: string,
): DestinationCluster {
  const { name, server } = destination;
  if (ref.kind === 'Application') {
    const isOwn =
      name === OWN_NAME ||
      name === ownCluster ||
      (server !== undefined && OWN_SERVER.test(server));
    if (isOwn) {
      return { cluster: ownCluster };
    }
  }
  const cluster = nameOf(name) ?? nameOf(server);
  return cluster === undefined || /^https?:/i.test(cluster)
    ? {
        gap: `Live objects are not read: the cluster ${
          server ? `at ${server}` : 'of the destination'
        } has no name by which the Kubernetes plugin could know it.`,
      }
    : { cluster };
}

function nameOf(destination: string | undefined): string | undefined {
  return destination === undefined
    ? undefined
    : EKS_ARN.exec(destination)?.[1] ?? destination;
}
