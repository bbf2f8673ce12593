import type { Term } from './Clause';
import { isParticiple } from './isParticiple';
import {
  articles,
  auxiliaries,
  formsOfBe,
  possessives,
  prepositions,
  pronouns,
} from './lexicon/glue';
import { negators, universalNegators } from './lexicon/negators';
import { nounOf } from './lexicon/nouns';
import { numberOf } from './lexicon/numbers';
import { statuses, wellWords } from './lexicon/statuses';
import { quantifiers, weighty } from './lexicon/weights';
import type { Word } from './piecesOf';
import { stemOf } from './stemOf';

/** Words that join coordinate parts and claim nothing. */
const JOINTS: ReadonlySet<string> = new Set(['and', 'there', 'also']);

/** What the words of a clause claim, in their order. */
export function termsOf(
  words: readonly Word[],
  names: ReadonlySet<string>,
): Term[] {
  const terms: Term[] = [];
  let role = '';
  let hasHead = false;
  let passive = false;
  let owned = false;
  let tight = false;
  let negated = false;
  for (const [index, word] of words.entries()) {
    const { form } = word;
    if (!word.named && negators.has(form)) {
      negated = !negated;
      if (!universalNegators.has(form)) {
        tight = false;
        continue;
      }
    } else if (isGlue(word, names) && !dangles(words, index)) {
      tight = false;
      if (prepositions.has(form)) {
        [role, hasHead] = [form, false];
      } else if (auxiliaries.has(form) || pronouns.has(form)) {
        [role, hasHead] = ['', false];
        passive = formsOfBe.has(form);
      }
      owned = possessives.has(form);
      continue;
    }
    const term = termOf(word, names);
    const heads = ['noun', 'name', 'number'].includes(term.sort);
    if (hasHead && !heads) {
      [role, hasHead] = ['', false];
    }
    hasHead ||= heads;
    terms.push({
      ...term,
      role,
      owned,
      tight: tight && index > 0,
      negated,
      passive: passive && term.sort === 'word' && isParticiple(form),
    });
    owned = false;
    tight = true;
    passive &&= term.sort !== 'word' || !isParticiple(form);
  }
  return withNounsBeforeNames(terms);
}

/** `is switched on`: a preposition that governs nothing says something itself. */
function dangles(words: readonly Word[], index: number): boolean {
  const { form, named } = words[index];
  const next = words.at(index + 1);
  return (
    !named &&
    prepositions.has(form) &&
    (next === undefined ||
      (!next.named &&
        (prepositions.has(next.form) ||
          auxiliaries.has(next.form) ||
          negators.has(next.form))))
  );
}

function isGlue({ named, form }: Word, names: ReadonlySet<string>): boolean {
  return (
    !named &&
    !names.has(form) &&
    (articles.has(form) ||
      auxiliaries.has(form) ||
      prepositions.has(form) ||
      pronouns.has(form) ||
      possessives.has(form) ||
      JOINTS.has(form))
  );
}

type Kind = Pick<Term, 'form' | 'stem' | 'sort' | 'plural' | 'free'>;

function termOf({ form, named }: Word, names: ReadonlySet<string>): Kind {
  const plain = { form, stem: form, plural: false, free: false };
  const number = numberOf(form);
  if (number !== undefined && !names.has(form)) {
    return { ...plain, form: number, stem: number, sort: 'number' };
  }
  if (statuses.has(form) || wellWords.has(form)) {
    return { ...plain, sort: 'status' };
  }
  const noun = nounOf(form);
  if (noun && !(named && names.has(form))) {
    const { singular, plural } = noun;
    return { ...plain, form: singular, stem: singular, plural, sort: 'noun' };
  }
  if (named || names.has(form)) {
    return { ...plain, sort: 'name' };
  }
  if (quantifiers.has(form) || universalNegators.has(form)) {
    return { ...plain, sort: 'quantifier' };
  }
  if (weighty.has(form)) {
    return { ...plain, sort: 'weight' };
  }
  return { ...plain, stem: stemOf(form), sort: 'word' };
}

/** `the checkout Deployment` is `the Deployment checkout`. */
function withNounsBeforeNames(terms: readonly Term[]): Term[] {
  const ordered = [...terms];
  for (let at = 0; at + 1 < ordered.length; at++) {
    const [name, noun] = [ordered[at], ordered[at + 1]];
    const after = ordered.at(at + 2);
    const hasNoun = name.tight && at > 0 && ordered[at - 1].sort === 'noun';
    const isNounOfNext = after?.tight && after.sort === 'name';
    if (
      name.sort === 'name' &&
      noun.sort === 'noun' &&
      noun.tight &&
      name.role === noun.role &&
      !hasNoun &&
      !isNounOfNext
    ) {
      ordered[at] = { ...noun, tight: name.tight };
      ordered[at + 1] = { ...name, tight: true };
    }
  }
  return ordered;
}
