import { quantityOf } from '../../kubernetes';

const AMOUNT = /^(\d{1,9})(Ki|Mi|Gi|Ti|k|M|G|T)$/;
const MEBI = 2 ** 20;

/** Twice an amount of memory, in a unit that the spec takes. */
export function doubledMemory(limit: unknown): string | undefined {
  if (typeof limit === 'string') {
    const match = AMOUNT.exec(limit);
    if (match && Number(match[1]) > 0) {
      return `${Number(match[1]) * 2}${match[2]}`;
    }
  }
  const bytes = quantityOf(limit);
  return bytes !== undefined && bytes >= MEBI
    ? `${Math.ceil((bytes * 2) / MEBI)}Mi`
    : undefined;
}
