import { egressBlocks } from '../egressBlocks';
import type { Rule } from '../rule';

/** RFC 1918 and RFC 4193, for want of the standards' own list. */
const PRIVATE = ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', 'fc00::/7'];

export const egressPrivateRange: Rule = {
  id: 'egress-private-range',
  severity: 'warning',
  description:
    'Egress to all addresses leaves out the private ranges: it is meant for the internet, and lets the pods reach every other pod and machine too.',
  remediation:
    'List the private ranges under except of the ipBlock, or name the blocks that are needed.',
  appliesTo: ({ ref }) =>
    ref.kind === 'NetworkPolicy' && ref.group === 'networking.k8s.io',
  check: (manifest, { standards }) =>
    egressBlocks(manifest)
      .filter(({ range }) => range.prefix === 0)
      .flatMap(({ path, cidr, reached }) => {
        const open = reached(standards?.network.privateRanges ?? PRIVATE);
        return open.length === 0
          ? []
          : [
              {
                path,
                message: `The NetworkPolicy "${
                  manifest.ref.name
                }" lets pods send to ${cidr} without leaving out ${open.join(
                  ', ',
                )}.`,
              },
            ];
      }),
};
