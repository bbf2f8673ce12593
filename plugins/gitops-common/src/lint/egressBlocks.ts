import { asList, asText, get } from '../kubernetes';
import type { DocumentPath } from '../vocabulary';
import {
  contains,
  intersection,
  parseAddressRange,
  type AddressRange,
} from './addressRange';
import type { LintedManifest } from './rule';

/**
 * An ipBlock to which a NetworkPolicy lets pods send.
 *
 * @public
 */
export interface EgressBlock {
  /** Place of its `cidr`. */
  path: DocumentPath;
  cidr: string;
  range: AddressRange;
  /** Which of these blocks it reaches, at least in part, past its exceptions. */
  reached(cidrs: readonly string[]): string[];
}

/**
 * The address blocks in the egress of a NetworkPolicy; texts that are none are
 * left out.
 *
 * @public
 */
export function egressBlocks({ value }: LintedManifest): EgressBlock[] {
  return asList(get(value, 'spec', 'egress')).flatMap((rule, index) =>
    asList(get(rule, 'to')).flatMap((peer, number): EgressBlock[] => {
      const cidr = asText(get(peer, 'ipBlock', 'cidr'));
      const range = cidr === undefined ? undefined : parseAddressRange(cidr);
      if (cidr === undefined || !range) {
        return [];
      }
      const except = rangesOf(
        asList(get(peer, 'ipBlock', 'except')).map(item => asText(item) ?? ''),
      ).map(item => item.range);
      return [
        {
          path: `spec.egress[${index}].to[${number}].ipBlock.cidr`,
          cidr,
          range,
          reached: cidrs =>
            rangesOf(cidrs)
              .filter(wanted => {
                const shared = intersection(range, wanted.range);
                return (
                  shared !== undefined &&
                  !except.some(exception => contains(exception, shared))
                );
              })
              .map(wanted => wanted.cidr),
        },
      ];
    }),
  );
}

function rangesOf(
  cidrs: readonly string[],
): { cidr: string; range: AddressRange }[] {
  return cidrs.flatMap(cidr => {
    const range = parseAddressRange(cidr);
    return range ? [{ cidr, range }] : [];
  });
}
