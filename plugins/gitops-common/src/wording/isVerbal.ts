import { auxiliaries, modals } from './lexicon/glue';
import { negators } from './lexicon/negators';
import type { Word } from './piecesOf';

/** Whether a word shows that a statement is made, and not merely something named. */
export function isVerbal({ form, named }: Word): boolean {
  return (
    !named &&
    (auxiliaries.has(form) ||
      negators.has(form) ||
      modals.has(form) ||
      form === 'have')
  );
}
