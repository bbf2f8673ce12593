/**
 * Parts of a container image reference.
 *
 * @public
 */
export interface ImageReference {
  /** Host of the registry, `docker.io` when the reference has none. */
  registry: string;
  /** Path in the registry. */
  repository: string;
  tag?: string;
  digest?: string;
}

/**
 * Takes an image reference apart as container runtimes do: the first segment
 * is a registry only if it has a dot or a port, or is `localhost`.
 * https://github.com/distribution/reference/blob/main/normalize.go
 *
 * @public
 */
export function parseImage(reference: string): ImageReference {
  const [named, digest] = splitOnce(reference, '@');
  const lastSlash = named.lastIndexOf('/');
  const colon = named.indexOf(':', lastSlash + 1);
  const path = colon === -1 ? named : named.slice(0, colon);
  const tag = colon === -1 ? undefined : named.slice(colon + 1);
  const [first, rest] = splitOnce(path, '/');
  const hasRegistry =
    rest !== undefined && (/[.:]/.test(first) || first === 'localhost');
  return {
    registry: hasRegistry ? first : 'docker.io',
    repository: hasRegistry ? rest : path,
    ...(tag ? { tag } : {}),
    ...(digest ? { digest } : {}),
  };
}

function splitOnce(text: string, by: string): [string, string | undefined] {
  const at = text.indexOf(by);
  return at === -1
    ? [text, undefined]
    : [text.slice(0, at), text.slice(at + by.length)];
}
