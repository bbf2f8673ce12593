const MAX_LENGTH = 50;

/**
 * Makes a name of what somebody called a thing: `Café Finder` is `cafe-finder`.
 * Nothing but letters, digits, spaces, hyphens and underscores can be in it.
 *
 * @returns `undefined` for what cannot be a name as it stands.
 *
 * @internal
 */
export function asName(text: string): string | undefined {
  const plain = withoutAccents(text);
  return /^[A-Za-z0-9][A-Za-z0-9 _-]*$/.test(plain) &&
    plain.length <= MAX_LENGTH
    ? closestName(plain)
    : undefined;
}

/**
 * The nearest name to any text, to be proposed.
 *
 * @returns `undefined` when nothing is left.
 *
 * @internal
 */
export function closestName(text: string): string | undefined {
  const name = withoutAccents(text)
    .toLowerCase()
    .slice(0, 4 * MAX_LENGTH)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-/, '')
    .slice(0, MAX_LENGTH)
    .replace(/-$/, '');
  return name === '' ? undefined : name;
}

function withoutAccents(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '');
}
