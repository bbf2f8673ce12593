import { badSetting } from '../settings/settingOf';

const EXAMPLE = 'Write one such as https://github.com/acme/gitops.';

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

/**
 * The address of a repository, without anything that does not belong there. A
 * value is not quoted in an error, since a password may be in it.
 */
export function readRepositoryUrl(text: string, place: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !isSecure(url)) {
    throw badSetting(
      place,
      'it is no https address (http is for this machine only)',
      EXAMPLE,
    );
  }
  if (url.username || url.password || url.search || url.hash) {
    throw badSetting(
      place,
      'it has a user, a query or a fragment',
      `${EXAMPLE} Credentials belong to integrations.`,
    );
  }
  return url;
}

/** Credentials go over TLS, or stay on this machine. */
export function isSecure(url: URL): boolean {
  return (
    url.protocol === 'https:' ||
    (url.protocol === 'http:' && LOOPBACK.includes(url.hostname))
  );
}
