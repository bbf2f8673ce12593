import type { Clue } from '../Clue';
import { peelText } from './peelText';

/** A clue before its text is read. */
export type RawClue = Omit<Clue, 'text' | 'start' | 'wrappers' | 'source'>;

/** One clue for every part of the text. */
export function cluesFrom(raw: RawClue): Clue[] {
  return peelText(raw.raw).map(part => ({ ...raw, ...part }));
}

const NO_WRAPPERS: Clue['wrappers'] = new Set();

/** A clue whose text is no message, and is taken as it is. */
export function plainClue(raw: RawClue): Clue {
  return { ...raw, text: raw.raw, start: 0, wrappers: NO_WRAPPERS };
}
