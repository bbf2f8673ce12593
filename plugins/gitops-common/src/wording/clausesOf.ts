import type { Clause, SubjectKind, Term } from './Clause';
import { isVerbal } from './isVerbal';
import {
  pastAuxiliaries,
  possessives,
  prepositions,
  pronouns,
} from './lexicon/glue';
import { isJointWord, relativeLinks } from './lexicon/links';
import { negators } from './lexicon/negators';
import type { Piece } from './piecesOf';
import { segmentsOf, type Segment } from './segmentsOf';
import { statuses } from './lexicon/statuses';
import { termsOf } from './termsOf';
import { withMainVerbs } from './withMainVerbs';
import { withoutPossessives } from './withoutPossessives';

interface Draft extends Clause {
  own: Term[];
  hasVerb: boolean;
}

/**
 * Takes a text apart into statements, each with its subject.
 *
 * @param names - words of plain language that are names here, in small letters.
 */
export function clausesOf(
  pieces: readonly Piece[],
  names: ReadonlySet<string>,
): Clause[] {
  const clauses: Draft[] = [];
  // A thing that is named before what is said about it.
  let pending: Draft | undefined;
  const segments = segmentsOf(withMainVerbs(pieces));
  segments.forEach((segment, index) => {
    const draft = draftOf(segment, names);
    const previous = clauses.at(-1);
    if (isFragment(draft)) {
      const next = segments.at(index + 1);
      if (pending) {
        join(pending, draft);
      } else if (isJointWord(draft.link) && previous) {
        // `A because of B`: B is no part of A.
        clauses.push(draft);
      } else if (previous && !(previous.link === '.' || draft.link === '.')) {
        join(previous, draft);
      } else if (next) {
        pending = draft;
      } else {
        clauses.push(draft);
      }
      return;
    }
    const isRelative = relativeLinks.has(draft.link);
    if (pending && !isRelative) {
      const about = pending;
      pending = undefined;
      clauses.push(
        draft.subject === 'none'
          ? {
              ...under(about.own, draft),
              link: jointOf(about, draft) ?? draft.link,
            }
          : led(about, draft),
      );
      return;
    }
    clauses.push(
      takeOver(draft, {
        previous: pending ?? previous,
        main: clauses.findLast(({ link }) => !relativeLinks.has(link)),
      }),
    );
  });
  return pending ? [...clauses, pending] : clauses;
}

function draftOf(segment: Segment, names: ReadonlySet<string>): Draft {
  const words = withoutPossessives(segment.words, names);
  const own = termsOf(words, names);
  const verbAt = words.findIndex(isVerbal);
  const beforeVerb =
    verbAt < 0
      ? subjectLength(own)
      : termsOf(words.slice(0, verbAt), names).length;
  return {
    own,
    terms: own,
    hasVerb: verbAt >= 0,
    subjectEnd: Math.max(1, beforeVerb),
    link: segment.link,
    negated:
      words.filter(({ form, named }) => !named && negators.has(form)).length %
        2 ===
      1,
    past: words.some(({ form, named }) => !named && pastAuxiliaries.has(form)),
    subject: subjectOf(segment, own),
    ambiguous: false,
    quotes: segment.quotes,
  };
}

function subjectOf(
  { link, words }: Segment,
  own: readonly Term[],
): SubjectKind {
  const [first] = words;
  if (relativeLinks.has(link)) {
    return first &&
      !isVerbal(first) &&
      (own[0]?.sort !== 'word' || !own[0].tight)
      ? relativeKind(words, own)
      : 'relative';
  }
  if (first === undefined) {
    return 'own';
  }
  if (!first.named && pronouns.has(first.form)) {
    return 'pronoun';
  }
  if (!first.named && possessives.has(first.form)) {
    return 'possessive';
  }
  return (isVerbal(first) && first.form !== 'no') ||
    (link === 'and' && statuses.has(first.form))
    ? 'none'
    : 'own';
}

/** `which the Deployment needs` has a subject of its own, `which needs it` none. */
function relativeKind(
  words: Segment['words'],
  own: readonly Term[],
): SubjectKind {
  const [first] = words;
  return first.form === 'the' ||
    first.form === 'this' ||
    pronouns.has(first.form) ||
    first.named ||
    own[0]?.sort === 'noun'
    ? 'relative-object'
    : 'relative';
}

/** Where there is no auxiliary, the verb is the first word after a thing. */
function subjectLength(terms: readonly Term[]): number {
  let hasThing = false;
  for (const [index, term] of terms.entries()) {
    if (hasThing && !isThing(term) && term.sort !== 'quantifier') {
      return index;
    }
    hasThing ||= isThing(term);
  }
  return terms.length;
}

/** Without a verb and a word that could be one, nothing is said. */
function isFragment({ own, hasVerb, quotes }: Draft): boolean {
  return (
    !hasVerb &&
    (quotes.length === 0 || own.length > 0) &&
    own.every(({ sort }) => ['noun', 'name', 'number'].includes(sort))
  );
}

function join(clause: Draft, { own, quotes }: Draft): void {
  clause.terms = [...clause.terms, ...own];
  clause.own = [...clause.own, ...own];
  clause.quotes.push(...quotes);
}

/** `dev, staging and prod are Degraded` */
function led(about: Draft, draft: Draft): Draft {
  const terms = [...about.own, ...draft.own];
  return {
    ...draft,
    own: terms,
    terms,
    link: jointOf(about, draft) ?? about.link,
    subjectEnd: about.own.length + draft.subjectEnd,
    quotes: [...about.quotes, ...draft.quotes],
  };
}

/** `Because X, as it is, fails`: of two joints, neither is lost. */
function jointOf(about: Draft, draft: Draft): string | undefined {
  const words = [about.link, draft.link].filter(isJointWord);
  return words.length > 0 ? words.join(' ') : undefined;
}

function under(subject: readonly Term[], draft: Draft): Draft {
  return {
    ...draft,
    terms: [...subject, ...draft.own],
    subjectEnd: Math.max(1, subject.length),
  };
}

/** Gives a clause the subject that it takes over from the one before. */
function takeOver(
  draft: Draft,
  { previous, main }: { previous?: Draft; main?: Draft },
): Draft {
  switch (draft.subject) {
    case 'own':
      return draft;
    case 'relative':
      return previous
        ? under(lastThing(previous), draft)
        : { ...draft, ambiguous: true };
    case 'relative-object':
      return previous
        ? { ...draft, terms: withObject(draft.own, lastThing(previous)) }
        : { ...draft, ambiguous: true };
    case 'none':
      return main
        ? under(subjectTerms(main), draft)
        : { ...draft, ambiguous: draft.hasVerb };
    default:
      return previous && previous === main && headsOf(previous) === 1
        ? withAntecedent(draft, subjectTerms(previous))
        : { ...draft, ambiguous: true };
  }
}

/** `which the Deployment is for` is `the Deployment is for the namespace`. */
function withObject(own: readonly Term[], object: readonly Term[]): Term[] {
  const last = own.at(-1);
  if (!last || !prepositions.has(last.form)) {
    return [...own, ...object];
  }
  return [
    ...own.slice(0, -1),
    ...object.map(term =>
      term.role === '' ? { ...term, role: last.form } : term,
    ),
  ];
}

function withAntecedent(draft: Draft, antecedent: readonly Term[]): Draft {
  if (draft.subject === 'pronoun') {
    return under(antecedent, draft);
  }
  const head = draft.own.findIndex(({ sort }) => sort === 'noun') + 1;
  const [first, ...rest] = antecedent;
  if (head === 0 || !first) {
    return { ...draft, ambiguous: true };
  }
  const terms = [
    ...draft.own.slice(0, head).map(term => ({ ...term, owned: false })),
    { ...first, role: 'of', tight: false },
    ...rest.map(term => (term.role === '' ? { ...term, role: 'of' } : term)),
    ...draft.own.slice(head),
  ];
  return {
    ...draft,
    terms,
    subjectEnd: draft.subjectEnd + antecedent.length,
  };
}

function subjectTerms({ terms, subjectEnd }: Clause): Term[] {
  return terms.slice(0, subjectEnd);
}

function isThing({ sort }: Term): boolean {
  return sort === 'noun' || sort === 'name' || sort === 'number';
}

/** What a clause ends with: a thing, with what belongs to it. */
function lastThing({ terms }: Clause): Term[] {
  let from = terms.length;
  while (from > 0 && isThing(terms[from - 1])) {
    from--;
  }
  const things = terms.slice(from);
  const first = things.at(0);
  const group = things.findIndex(({ role }) => role !== first?.role);
  return things.map((term, index) =>
    group < 0 || index < group ? { ...term, role: '' } : term,
  );
}

/** How many things a clause names that `it` could be. */
function headsOf({ terms }: Clause): number {
  return terms.filter(
    (term, index) =>
      isThing(term) &&
      term.role === '' &&
      !(index > 0 && term.tight && isThing(terms[index - 1])),
  ).length;
}
