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
 * Finds the first limit that is reached.
 *
 * @param options.own - the call that asks, which is recorded already and counts;
 * those behind it do not.
 */
export async function findUsedUp(options: {
  calls: ModelCallStore;
  settings: ModelSettings;
  now: string;
  userRef?: string;
  own?: { id: string; at: string };
}): Promise<UsedUp | undefined> {
  const { calls, settings, userRef } = options;
  const { budget, perUser } = settings;
  const now = Date.parse(options.now);
  const since = (span: number) => new Date(now - span).toISOString();
  const more = options.own ? 0 : 1;
  const over = (used: number, limit: number) => used + more > limit;

  const latest = await calls.latestOutcomes(since(MINUTE), FAILURES);
  if (
    latest.length === FAILURES &&
    latest.every(({ outcome }) => LASTING.includes(outcome))
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
      isOver: use => over(use.calls, budget.callsPerHour),
    },
    {
      what: 'tokens-per-hour',
      span: HOUR,
      words: 'The tokens of the language model for this hour are used up',
      isOver: use => use.tokens > budget.tokensPerHour,
    },
    {
      what: 'calls-per-day',
      span: DAY,
      words: 'The calls to the language model for today are used up',
      isOver: use => over(use.calls, budget.callsPerDay),
    },
    {
      what: 'tokens-per-day',
      span: DAY,
      words: 'The tokens of the language model for today are used up',
      isOver: use => use.tokens > budget.tokensPerDay,
    },
    ...(userRef === undefined
      ? []
      : ([
          {
            what: 'own-calls-per-minute',
            span: MINUTE,
            words: 'You asked the language model very often in this minute',
            userRef,
            isOver: use => over(use.calls, perUser.callsPerMinute),
          },
          {
            what: 'own-calls-per-day',
            span: DAY,
            words: 'Your calls to the language model for today are used up',
            userRef,
            isOver: use => over(use.calls, perUser.callsPerDay),
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
    const use = await calls.use(since(limit.span), {
      userRef: limit.userRef,
      upTo: options.own,
    });
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
