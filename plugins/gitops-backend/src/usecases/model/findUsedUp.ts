import type { ModelCallStore, ModelUse } from '../../store/ModelCallStore';
import type { ModelSettings } from './ModelSettings';

/** What of a budget is used up, and until when. */
export interface UsedUp {
  what:
    | 'calls-per-hour'
    | 'calls-per-day'
    | 'tokens-per-hour'
    | 'tokens-per-day'
    | 'own-calls-per-minute'
    | 'own-calls-per-day'
    | 'failing';
  /** ISO 8601, UTC: when some of it is free again. */
  until: string;
  /** One sentence for people. */
  message: string;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A server that failed so often in a row is left alone for a minute. */
const FAILURES = 5;

/** Failures that the next call would meet again. */
const LASTING = [
  'unreachable',
  'unauthorized',
  'failed',
  'timeout',
  'rate-limited',
];

/**
 * Finds the first limit that one more request would go over.
 *
 * @param options.tokens - that it takes at most.
 */
export async function findUsedUp(options: {
  calls: ModelCallStore;
  settings: ModelSettings;
  now: string;
  userRef?: string;
  tokens: number;
}): Promise<UsedUp | undefined> {
  const { calls, settings, userRef, tokens } = options;
  const { budget, perUser } = settings;
  const now = Date.parse(options.now);
  const since = (span: number) => new Date(now - span).toISOString();

  const pausedUntil = await calls.pausedUntil(options.now);
  if (pausedUntil) {
    return {
      what: 'failing',
      until: pausedUntil,
      message:
        'The provider of the language model asked for a pause; rules work alone meanwhile.',
    };
  }
  const latest = await calls.latestOutcomes(
    { since: since(MINUTE), now: options.now },
    FAILURES,
  );
  if (
    latest.length === FAILURES &&
    latest.every(({ outcome }) => LASTING.includes(outcome)) &&
    !isOnesOwn(latest, userRef)
  ) {
    return {
      what: 'failing',
      until: new Date(Date.parse(latest[0].at) + MINUTE).toISOString(),
      message:
        'The language model failed several times in a row and is left alone for a minute; rules work alone meanwhile.',
    };
  }
  const limits: {
    what: UsedUp['what'];
    span: number;
    words: string;
    userRef?: string;
    isOver(use: ModelUse): boolean;
  }[] = [
    {
      what: 'calls-per-hour',
      span: HOUR,
      words: 'The calls to the language model for this hour are used up',
      isOver: use => use.calls >= budget.callsPerHour,
    },
    {
      what: 'tokens-per-hour',
      span: HOUR,
      words: 'The tokens of the language model for this hour are used up',
      isOver: use => use.tokens + tokens > budget.tokensPerHour,
    },
    {
      what: 'calls-per-day',
      span: DAY,
      words: 'The calls to the language model for today are used up',
      isOver: use => use.calls >= budget.callsPerDay,
    },
    {
      what: 'tokens-per-day',
      span: DAY,
      words: 'The tokens of the language model for today are used up',
      isOver: use => use.tokens + tokens > budget.tokensPerDay,
    },
    ...(userRef === undefined
      ? []
      : ([
          {
            what: 'own-calls-per-minute',
            span: MINUTE,
            words: 'You asked the language model very often in this minute',
            userRef,
            isOver: use => use.calls >= perUser.callsPerMinute,
          },
          {
            what: 'own-calls-per-day',
            span: DAY,
            words: 'Your calls to the language model for today are used up',
            userRef,
            isOver: use => use.calls >= perUser.callsPerDay,
          },
        ] satisfies {
          what: UsedUp['what'];
          span: number;
          words: string;
          userRef?: string;
          isOver(use: ModelUse): boolean;
        }[])),
  ];
  for (const limit of limits) {
    const use = await calls.use(since(limit.span), limit.userRef);
    if (limit.isOver(use)) {
      const oldest = use.since ? Date.parse(use.since) : now;
      return {
        what: limit.what,
        until: new Date(oldest + limit.span).toISOString(),
        message: `${limit.words}; rules work alone meanwhile.`,
      };
    }
  }
  return undefined;
}

/** What one person asks may be why it fails: that is nothing to others. */
function isOnesOwn(
  calls: readonly { userRef?: string }[],
  userRef: string | undefined,
): boolean {
  const [{ userRef: own }] = calls;
  return (
    own !== undefined &&
    own !== userRef &&
    calls.every(call => call.userRef === own)
  );
}
