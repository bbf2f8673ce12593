/**
 * Whether a webhook speaks of our repository. Hosts and paths of forges do not
 * tell upper from lower case.
 */
export function isSameRepository(
  address: string | undefined,
  webUrl: string,
): boolean {
  return address !== undefined && plain(address) === plain(webUrl);
}

/** The scheme is left out: a proxy in front of a forge may change it. */
function plain(address: string): string {
  return address
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/(\.git)?\/*$/, '');
}
