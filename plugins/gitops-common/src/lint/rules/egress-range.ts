import { egressBlocks } from '../egressBlocks';
import type { Rule } from '../rule';

/**
 * Link-local addresses and loopback, and the metadata service by IPv6.
 * https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/instancedata-data-retrieval.html
 */
const NODE_LOCAL = ['169.254.0.0/16', 'fd00:ec2::254/128', '127.0.0.0/8'];

export const egressRange: Rule = {
  id: 'egress-range',
  severity: 'error',
  description:
    "Egress by address leaves out loopback and link-local addresses: behind these a cloud's metadata service hands out the credentials of the node.",
  remediation:
    'List the ranges under except of the ipBlock, or name a smaller block.',
  appliesTo: ({ ref }) =>
    ref.kind === 'NetworkPolicy' && ref.group === 'networking.k8s.io',
  check: manifest =>
    egressBlocks(manifest).flatMap(({ path, cidr, reached }) => {
      const open = reached(NODE_LOCAL);
      return open.length === 0
        ? []
        : [
            {
              path,
              message: `The NetworkPolicy "${
                manifest.ref.name
              }" lets pods send to ${cidr} without leaving out ${open.join(
                ' and ',
              )}.`,
            },
          ];
    }),
};
