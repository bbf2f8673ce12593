import { cidrSchema, hostSchema, urlPathSchema } from '../../../problems';
import { HTTPS_PORT, OTHER_PROTOCOL } from '../../fields/egress';
import { isForeignAddress } from '../../fields/foreignAddress';
import type { Span } from '../../grammar/reading';
import type { Token } from '../../text';
import type { ModelValue, Quoted } from './ModelValue';

/** An entry of the spec's `network.egressTo`. @internal */
export interface EgressItem {
  description: string;
  cidr?: string;
  port: number;
}

const HOST = /^(?:[a-z]+:\/\/)?([a-z0-9.-]+)(?::\d{1,5})?(?:\/.*)?$/i;
const HEALTH_CUE =
  /^(?:health|healthy|healthz|healthcheck|health-check|ready|readiness|live|liveness|alive|probe|probes|ping|status|check|checks|checked)$/;
const PATH_CUE =
  /^(?:path|prefix|route|under|below|mounted|served|base|basepath|subpath|at|on)$/;
const LIVENESS = /^(?:liveness|livenessprobe|startup|startupprobe)$/;
const OUT =
  /^(?:calls?|calling|talks?|talking|reach(?:es)?|connects?|connecting|sends?|sending|posts?|fetch(?:es)?|queries|reads?|writes?|uploads?|downloads?|needs?|uses?|access|egress|outbound|outgoing|outside|external|traffic|requests?|to|from|via)$/;

/** The host under which the workload is reached. @internal */
export const hostValue: ModelValue<string> = {
  parse: text => parsed(hostSchema, text.trim().toLowerCase()),
  find: (value, { words, quote }) =>
    words.matching(
      quote,
      (token, at) =>
        isAddress(token) &&
        hostOf(token) === value &&
        !isForeignAddress(words.draft.reading, at),
    ),
};

/** The path under which the workload is reached. @internal */
export const pathValue: ModelValue<string> = {
  parse: text => parsed(urlPathSchema, text.trim()),
  find: (value, quoted) =>
    quoted.words.has(quoted.quote, PATH_CUE) ? pathTokens(value, quoted) : [],
};

/** The path of the readiness probe; a liveness probe restarts pods. @internal */
export const healthPathValue: ModelValue<string> = {
  parse: text => parsed(urlPathSchema, text.trim()),
  find: (value, quoted) => {
    const { words, quote } = quoted;
    return words.has(quote, HEALTH_CUE) && !words.has(quote, LIVENESS)
      ? pathTokens(value, quoted)
      : [];
  },
};

function pathTokens(value: string, { words, quote }: Quoted): Span[] {
  return words.matching(
    quote,
    token => /^(?:path|file|quoted)$/.test(token.kind) && token.value === value,
  );
}

/** What the workload reaches outside of the platform. @internal */
export const egressValue: ModelValue<EgressItem> = {
  parse: text => {
    const [, target, number] =
      /^([A-Za-z0-9.:/-]+?)(?::(\d{1,5}))?$/.exec(text.trim()) ?? [];
    const port = number === undefined ? HTTPS_PORT : Number(number);
    if (target === undefined || port < 1 || port > 65_535) {
      return undefined;
    }
    const range = target.includes('/') ? target : `${target}/32`;
    const cidr = parsed(cidrSchema, range);
    if (cidr !== undefined) {
      return number === undefined
        ? undefined
        : { description: cidr, cidr, port };
    }
    const host = parsed(hostSchema, target.toLowerCase());
    return host === undefined ? undefined : { description: host, port };
  },
  find: ({ description, cidr, port }, quoted) => {
    const { words, quote } = quoted;
    const targets = words.matching(
      quote,
      token =>
        isAddress(token) &&
        (cidr === undefined
          ? hostOf(token) === description
          : token.text === cidr || `${token.text}/32` === cidr),
    );
    return words.has(quote, OUT)
      ? targets.flatMap(target => withPort(target, port, quoted))
      : [];
  },
};

/** Up to its port, where one is written; HTTPS where none is. */
function withPort(target: Span, port: number, quoted: Quoted): Span[] {
  const { words, quote } = quoted;
  const { text } = words.tokens[target.start];
  if (text.endsWith(`:${port}`)) {
    return [target];
  }
  const [number] = words.matching(
    { start: target.end, end: quote.end },
    token => token.kind === 'number' && token.text === String(port),
  );
  if (number) {
    return [{ start: target.start, end: number.end }];
  }
  const others = words.matching(
    quote,
    token => token.kind === 'number' && /^\d{2,5}$/.test(token.text),
  );
  const isUsual =
    port === HTTPS_PORT &&
    !/:\d{1,5}(?:\/|$)/.test(text) &&
    others.length === 0 &&
    !OTHER_PROTOCOL.test(words.draft.reading.quote(quote).quote);
  return isUsual ? [target] : [];
}

function isAddress({ kind }: Token): boolean {
  return /^(?:host|url|address|quoted)$/.test(kind);
}

function hostOf({ value }: Token): string | undefined {
  return HOST.exec(value)?.[1].toLowerCase();
}

function parsed(
  schema: { safeParse(value: string): { success: boolean } },
  value: string,
): string | undefined {
  return schema.safeParse(value).success ? value : undefined;
}
