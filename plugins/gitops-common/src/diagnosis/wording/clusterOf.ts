import type { Scene } from '../Scene';

const IN_CLUSTER = /^https?:\/\/kubernetes\.default\.svc(?:[:/.]|$)/;

/** The cluster that an Application is for: for a sentence, and as a key. */
export function clusterOf({ snapshot }: Scene): { name: string; key: string } {
  const { destination, ref } = snapshot;
  const named = destination.name || destination.server;
  // The same words mean another cluster to every instance.
  return !named || named === 'in-cluster' || IN_CLUSTER.test(named)
    ? {
        name: `the cluster of the instance "${ref.instance}"`,
        key: `${ref.instance}/in-cluster`,
      }
    : { name: `the cluster "${named}"`, key: named };
}
