import type { Scale } from './presentScale';

/** What a person chooses; numbers are as they are typed. */
export interface ScaleChoice {
  how: 'fixed' | 'range' | 'standard';
  replicas: string;
  from: string;
  to: string;
}

/** What a choice comes to. */
export type ChosenScale =
  /** `null` leaves it to the standards. */
  | { ok: true; scale: Scale | null }
  | { ok: false; problem: 'number' | 'order' | 'same' };

const MOST = 500;

/** The choice that stands for what is so already. */
export function presentChoice(options: {
  own: Scale | undefined;
  standard: Scale;
}): ScaleChoice {
  const { own, standard } = options;
  const { min, max = min } = own ?? standard;
  const isRange = max > min;
  return {
    how: isRange ? 'range' : 'fixed',
    replicas: String(min),
    from: String(min),
    to: String(isRange ? max : min + 1),
  };
}

/** Reads a choice; one that changes nothing is a problem too. */
export function readScaleChoice(
  choice: ScaleChoice,
  present: { own: Scale | undefined; standard: Scale },
): ChosenScale {
  const { own, standard } = present;
  if (choice.how === 'standard') {
    return own ? { ok: true, scale: null } : { ok: false, problem: 'same' };
  }
  const now = own ?? standard;
  if (choice.how === 'fixed') {
    const min = readCount(choice.replicas);
    if (min === undefined) {
      return { ok: false, problem: 'number' };
    }
    const same = min === now.min && (now.max ?? now.min) === now.min;
    return same ? { ok: false, problem: 'same' } : { ok: true, scale: { min } };
  }
  const [min, max] = [readCount(choice.from), readCount(choice.to)];
  if (min === undefined || max === undefined) {
    return { ok: false, problem: 'number' };
  }
  if (max <= min) {
    return { ok: false, problem: 'order' };
  }
  if (min === now.min && max === now.max) {
    return { ok: false, problem: 'same' };
  }
  const { metric, target } = own ?? {};
  return {
    ok: true,
    scale: {
      min,
      max,
      ...(metric && { metric }),
      ...(target && { target }),
    },
  };
}

function readCount(text: string): number | undefined {
  const number = /^\d{1,3}$/.test(text.trim()) ? Number(text) : 0;
  return number >= 1 && number <= MOST ? number : undefined;
}
