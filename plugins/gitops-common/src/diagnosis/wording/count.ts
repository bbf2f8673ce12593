/** `1 object`, `3 objects`. */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

/** `a`, `a and b`, `a, b and others`: a number would need evidence of its own. */
export function listed(names: readonly string[], most = 2): string {
  if (names.length <= most) {
    return names.join(' and ');
  }
  return `${names.slice(0, most).join(', ')} and others`;
}
