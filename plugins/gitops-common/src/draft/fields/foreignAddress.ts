import type { Reading } from '../grammar/reading';
import { isDataService } from '../lexicon/vocabulary';

const REACH = 10;
const TALKS =
  /^(?:sends?|sending|sent|talks?|talking|calls?|calling|connects?|connecting|pulls?|pulling|pushes|push|posts?|posting|fetches|fetch|queries|reads?|reading|writes?|writing|downloads?|uploads?|syncs?|forwards?|proxies|proxy|reaches|needs|contacts?|uses|using|consumes?|integrates?|access|egress|outbound|outgoing|redirects?|reports?|delivers?|publishes|subscribes|migrating|migrated|replaces?|scrapes|crawls|polls)$/;
const THINGS =
  /^(?:webhooks?|hooks?|callbacks?|registry|smtp|imap|ldap|sftp|ftp|ntp|mail|mailserver|relay|upstream|proxy|vendor|partner|partners|supplier|database|db|broker|docs|documentation|repo|repository|git|wiki|jira|ticket|idp|issuer|collector|monitoring|image|images|example|like|see)$/;
const OWN =
  /^(?:reachable|served|serves|serve|exposed|expose|exposes|available|hosted|lives|live|answers|published|accessible|visible|responds|listens|arrives?|receives?|accepts|ingress|subdomain|fqdn|route|routed|runs)$/;
const LABEL = /^(?:host|hostname|domain|url|address|dns|site|link|name)$/;
const SKIPPED_AT_ONCE =
  /^(?:to|from|with|against|of|towards|than|into|through)$/;
const ADDRESS = /^(?:host|url|address|image)$/;

/**
 * Whether an address is somebody else's: what the workload talks to, where its
 * image lies, whom it replaces. Looks back from the address to the beginning
 * of its clause for what the words do with it.
 *
 * @internal
 */
export function isForeignAddress(reading: Reading, at: number): boolean {
  const { tokens } = reading;
  const before = reading.word(at - 1, at);
  if (
    SKIPPED_AT_ONCE.test(before) &&
    !OWN.test(reading.word(at - 2, at)) &&
    !LABEL.test(reading.word(at - 2, at))
  ) {
    return true;
  }
  const owner = reading.word(at - 2, at);
  const { word: address } = tokens[at];
  if (
    isDataService(owner) &&
    (address.startsWith(owner) || /:\d+$/.test(address))
  ) {
    return true;
  }
  for (let back = at - 1; back >= 0 && at - back <= REACH; back--) {
    const word = reading.word(back, at);
    const opensClause =
      /^(?:,|and|but|or|;|then|while)$/.test(word) &&
      !ADDRESS.test(tokens[back + 1].kind);
    if (word === '' || word === ';' || word === '.' || opensClause) {
      return false;
    }
    if (LABEL.test(word)) {
      return THINGS.test(reading.word(back - 1, at));
    }
    if (OWN.test(word)) {
      return false;
    }
    if (TALKS.test(word) || THINGS.test(word)) {
      return true;
    }
  }
  return false;
}
