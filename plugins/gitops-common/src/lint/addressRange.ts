/**
 * A block of IP addresses in CIDR notation, taken apart.
 *
 * @public
 */
export interface AddressRange {
  /** Length of an address in bits: 32 for IPv4, 128 for IPv6. */
  bits: 32 | 128;
  /** Leading bits that all addresses of the block share. */
  prefix: number;
  /** Those bits as a number. */
  network: bigint;
}

/**
 * Reads a CIDR block. Bits after the prefix do not count.
 *
 * @returns `undefined` for a text that is none.
 *
 * @public
 */
export function parseAddressRange(cidr: string): AddressRange | undefined {
  const match = /^([0-9a-f:.]+)\/(\d{1,3})$/i.exec(cidr);
  if (!match) {
    return undefined;
  }
  const bits = match[1].includes(':') ? 128 : 32;
  const prefix = Number(match[2]);
  const address = bits === 32 ? parseIpv4(match[1]) : parseIpv6(match[1]);
  return address === undefined || prefix > bits
    ? undefined
    : { bits, prefix, network: address >> BigInt(bits - prefix) };
}

/**
 * Whether every address of `inner` is one of `outer`.
 *
 * @public
 */
export function contains(outer: AddressRange, inner: AddressRange): boolean {
  return (
    outer.bits === inner.bits &&
    outer.prefix <= inner.prefix &&
    inner.network >> BigInt(inner.prefix - outer.prefix) === outer.network
  );
}

/**
 * The addresses of both. Two blocks never overlap in part: one contains the
 * other, or they have nothing in common.
 *
 * @public
 */
export function intersection(
  one: AddressRange,
  other: AddressRange,
): AddressRange | undefined {
  if (contains(one, other)) {
    return other;
  }
  return contains(other, one) ? one : undefined;
}

function parseIpv4(text: string): bigint | undefined {
  const parts = text.split('.');
  return parts.length === 4 &&
    parts.every(part => /^\d{1,3}$/.test(part) && Number(part) < 256)
    ? join(parts.map(Number), 8)
    : undefined;
}

/** With one "::" at most, and possibly an IPv4 address at the end. */
function parseIpv6(text: string): bigint | undefined {
  const halves = text.split('::').map(groupsOf);
  if (halves.length > 2) {
    return undefined;
  }
  const [head, tail = []] = halves;
  if (!head || !tail) {
    return undefined;
  }
  const missing = 8 - head.length - tail.length;
  if (halves.length === 1 ? missing !== 0 : missing < 1) {
    return undefined;
  }
  return join([...head, ...Array<number>(missing).fill(0), ...tail], 16);
}

function groupsOf(text: string): number[] | undefined {
  if (text === '') {
    return [];
  }
  const groups: number[] = [];
  for (const part of text.split(':')) {
    const embedded = part.includes('.') ? parseIpv4(part) : undefined;
    if (embedded !== undefined) {
      groups.push(Number(embedded >> 16n), Number(embedded & 0xffffn));
    } else if (/^[0-9a-f]{1,4}$/i.test(part)) {
      groups.push(parseInt(part, 16));
    } else {
      return undefined;
    }
  }
  return groups;
}

function join(parts: number[], bits: number): bigint {
  return parts.reduce((sum, part) => (sum << BigInt(bits)) + BigInt(part), 0n);
}
