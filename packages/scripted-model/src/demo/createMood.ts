import { InputError } from '@backstage/errors';
import type { Script, ScriptedAnswer } from '../ScriptedRequest';

/** Ways to fail, by the word that asks for them. */
const failures = {
  none: {},
  down: { failure: { status: 503, message: 'The demo is out of order.' } },
  unauthorized: { failure: { status: 401, message: 'No such key.' } },
  'rate-limited': {
    failure: {
      status: 429,
      message: 'Slow down.',
      headers: { 'retry-after': '30' },
    },
  },
  refuses: { refusal: 'I cannot help with that.' },
  nonsense: { text: '<p>Certainly! Here is your service:</p>' },
  'breaks-off': { dropAfter: 40 },
} satisfies Record<string, ScriptedAnswer>;

/** How a demo answers, whatever it says. */
export interface Mood {
  /** Milliseconds before an answer begins. */
  delay: number;
  /** Milliseconds between two pieces of a stream. */
  pace: number;
  /** Characters of a piece. */
  piece: number;
  failure: keyof typeof failures;
}

/** A mood that can be changed while a demo runs. */
export interface ChangeableMood {
  /**
   * Changes what is given and tells all of it.
   *
   * @throws InputError where it cannot be used.
   */
  change(settings: unknown): Mood;
  /** A script that answers in this mood. */
  apply(script: Script): Script;
}

const LIMITS = { delay: 120_000, pace: 10_000, piece: 10_000 };

export function createMood(): ChangeableMood {
  const mood: Mood = { delay: 0, pace: 0, piece: 24, failure: 'none' };
  return {
    change(settings) {
      Object.assign(mood, parseSettings(settings));
      return { ...mood };
    },
    apply: script => async request => {
      const { failure, ...rest } = mood;
      return { ...(await script(request)), ...rest, ...failures[failure] };
    },
  };
}

function parseSettings(settings: unknown): Partial<Mood> {
  if (typeof settings !== 'object' || settings === null) {
    throw new InputError(
      'The mood of the demo is a JSON object, such as {"pace": 80, "failure": "none"}.',
    );
  }
  return Object.fromEntries(
    Object.entries(settings).map(([key, value]) => {
      if (key === 'failure') {
        if (typeof value !== 'string' || !Object.hasOwn(failures, value)) {
          throw new InputError(
            `The demo cannot fail like ${JSON.stringify(
              value,
            )}. Write one of ${Object.keys(failures).join(', ')}.`,
          );
        }
        return [key, value];
      }
      if (!Object.hasOwn(LIMITS, key)) {
        throw new InputError(
          `The mood of the demo has no "${key}". Write ${Object.keys(
            LIMITS,
          ).join(', ')} or failure.`,
        );
      }
      const most = LIMITS[key as keyof typeof LIMITS];
      const least = key === 'piece' ? 1 : 0;
      if (!Number.isInteger(value) || value < least || value > most) {
        throw new InputError(
          `The demo cannot use ${key} ${JSON.stringify(
            value,
          )}. Write a whole number from ${least} to ${most}.`,
        );
      }
      return [key, value];
    }),
  );
}
