import { MASK } from './maskText';

/**
 * Masks values so that it still shows which of them are equal: the first value
 * at a place becomes `++++++++`, each other value there a longer run, as Argo CD
 * does it.
 *
 * @public
 */
export class SecretMask {
  private readonly seen = new Map<string, string[]>();

  /** @param place - of the value, the same in each state of an object. */
  mask(place: string, value: string): string {
    if (/^\+{8,}$/.test(value)) {
      return value;
    }
    const values = this.seen.get(place) ?? [];
    this.seen.set(place, values);
    const known = values.indexOf(value);
    const index = known >= 0 ? known : values.push(value) - 1;
    return MASK + '+'.repeat(index);
  }
}
