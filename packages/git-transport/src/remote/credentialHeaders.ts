import { InputError } from '@backstage/errors';

type Headers = Readonly<Record<string, string>>;

/**
 * The headers in lower case, in an object of one's own.
 *
 * @throws InputError for a value that would end the header.
 */
export function headersOf(headers: Headers): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => {
      if (/[\r\n\0]/.test(value)) {
        throw new InputError(
          `Could not use the credentials for the GitOps repository: the header ${name} has a line break. Check how the token was pasted.`,
        );
      }
      return [name.toLowerCase(), value];
    }),
  );
}

/** Everything in the headers that must be in no text: as sent, and as it reads. */
export function secretsOf(headers: Headers): string[] {
  return Object.values(headers)
    .flatMap(value => {
      const [, scheme = '', rest = value] =
        /^(basic|bearer|token) +(.*)$/i.exec(value) ?? [];
      const decoded =
        scheme.toLowerCase() === 'basic'
          ? Buffer.from(rest, 'base64').toString('utf8')
          : '';
      const password = decoded.slice(decoded.indexOf(':') + 1);
      return [value, rest, decoded, password];
    })
    .filter(secret => secret.length > 3)
    .sort((a, b) => b.length - a.length);
}
