import type { DraftBuilder } from '../assembly/draftBuilder';
import { PhraseBook } from '../grammar/phraseBook';
import { cidrSchema } from '../../problems';

/** @internal */
export const HTTPS_PORT = 443;

/** Where HTTPS is not what is usual. @internal */
export const OTHER_PROTOCOL =
  /smtp|imap|ldap|s?ftp|ssh|ntp|mail|mqtt|amqp|kafka|postgres|redis|syslog/i;

const OUT =
  '(sends (mail|mails|email|emails|smtp|data|events|messages|metrics|logs|requests|traffic) (to|through|via|over)|access to|allow access to|pulls from|pushes to|webhook to|webhooks to|webhook at|posts (data|events) to|uploads to|delivers to|connections to|egress|egress to|outgoing to|outgoing traffic to|outbound to|outbound traffic to|calls|call|calling|talks to|talk to|connects to|connect to|reaches|reach|needs access to|sends to|sends data to|requests to|queries|fetches from|reads from|downloads from|posts to|allow egress to|traffic to)';

const book = new PhraseBook<'address' | 'host' | 'url'>([
  [
    `[${OUT}] [the] {address} [[on] (port|tcp|tcp port|:)] [{port}] [for [the|our] {what:name} [{more:name}]]`,
    'address',
  ],
  [
    `${OUT} [the] {host} [(on|at|over|via|:|port) [(port|tcp|tcp port)] {port}]`,
    'host',
  ],
  [`${OUT} [the] {url}`, 'url'],
]);

/**
 * Reads what the workload reaches outside of the platform: an address range
 * with its port, or a host, whose port is opened to public addresses.
 *
 * @internal
 */
export function readEgress(draft: DraftBuilder): void {
  const { reading, spec } = draft;
  let index = 0;
  for (const match of reading.find(book)) {
    const { start, end, captures } = match;
    const span = { start, end };
    if (reading.polarity(span) !== 'wanted') {
      reading.take(span);
      continue;
    }
    const path = `network.egressTo[${index}]`;
    const origin = reading.stated(span);
    const port = captures.port?.value;
    if (match.entry === 'address') {
      const address = String(captures.address.value);
      const cidr = address.includes('/') ? address : `${address}/32`;
      if (!cidrSchema.safeParse(cidr).success || port === undefined) {
        continue;
      }
      const what = captures.what
        ? reading.quote({
            start: captures.what.start,
            end: (captures.more ?? captures.what).end,
          }).quote
        : cidr;
      spec.set(`${path}.description`, what.slice(0, 200), origin);
      spec.set(`${path}.cidr`, cidr, origin);
      spec.set(`${path}.port`, port, origin);
    } else {
      const written = String((captures.host ?? captures.url).value);
      const [, target, own] = /^(.*?)(?::(\d{1,5}))?$/.exec(written) ?? [];
      const named = port ?? (own === undefined ? undefined : Number(own));
      if (
        named === undefined &&
        OTHER_PROTOCOL.test(reading.quote(span).quote)
      ) {
        continue;
      }
      spec.set(`${path}.description`, target.slice(0, 200), origin);
      if (named === undefined) {
        spec.set(`${path}.port`, HTTPS_PORT, {
          type: 'assumed',
          reason: `No port is named for ${target}; HTTPS is usual.`,
        });
      } else {
        spec.set(`${path}.port`, named, origin);
      }
    }
    reading.take(span);
    index++;
  }
}
