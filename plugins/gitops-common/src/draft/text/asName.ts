const MAX_LENGTH = 50;

/**
 * Makes a name of what somebody called a thing: `Parking Permits` is
 * `parking-permits`. Nothing but letters, digits, spaces, hyphens and
 * underscores can be in it.
 *
 * @returns `undefined` for what cannot be a name as it stands.
 *
 * @internal
 */
export function asName(text: string): string | undefined {
  if (!/^[A-Za-z0-9][A-Za-z0-9 _-]*$/.test(text) || text.length > MAX_LENGTH) {
    return undefined;
  }
  return closestName(text);
}

/**
 * The nearest name to any text, to be proposed.
 *
 * @returns `undefined` when nothing is left.
 *
 * @internal
 */
export function closestName(text: string): string | undefined {
  const name = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .slice(0, 4 * MAX_LENGTH)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-/, '')
    .slice(0, MAX_LENGTH)
    .replace(/-$/, '');
  return name === '' ? undefined : name;
}
