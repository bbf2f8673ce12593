import { InputError } from '@backstage/errors';

/**
 * Parameters of a request; those that are `undefined` are left out.
 *
 * @public
 */
export type Query = Readonly<
  Record<string, string | readonly string[] | undefined>
>;

/**
 * An address below another one, with its path prefix. Nothing in a segment can
 * lead elsewhere.
 *
 * @throws InputError for a segment that is empty or made of dots.
 *
 * @public
 */
export function urlBelow(
  base: string,
  segments: readonly string[],
  query: Query = {},
): URL {
  const url = new URL(base);
  const prefix = url.pathname.replace(/\/+$/, '');
  url.pathname = `${prefix}/${segments.map(encodeSegment).join('/')}`;
  for (const [name, value] of Object.entries(query)) {
    for (const item of typeof value === 'string' ? [value] : value ?? []) {
      url.searchParams.append(name, item);
    }
  }
  return url;
}

/** Dots stay dots however they are written: a URL resolves `%2e%2e` too. */
function encodeSegment(segment: string): string {
  if (segment === '' || segment === '.' || segment === '..') {
    throw new InputError(
      `Asking a server for "${segment}" is not possible: it is no name. Use the name of what is asked for.`,
    );
  }
  return encodeURIComponent(segment);
}
