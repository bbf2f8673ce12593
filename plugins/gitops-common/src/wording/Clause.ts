/** A word of a clause that claims something. */
export interface Term {
  /** In small letters, a noun in the singular, a number in digits. */
  form: string;
  stem: string;
  sort:
    | 'name'
    | 'number'
    | 'noun'
    | 'status'
    | 'quantifier'
    | 'weight'
    | 'word';
  plural: boolean;
  /** The preposition that governs it, empty for a subject, an object or a verb. */
  role: string;
  passive: boolean;
  /** After `its` or `their`. */
  owned: boolean;
  /** Nothing stands between it and the term before. */
  tight: boolean;
  /** May stand anywhere: said of the source, not in the text. */
  free: boolean;
  /** Comes after what negates its clause. */
  negated: boolean;
}

/** How a clause comes by its subject. */
export type SubjectKind =
  | 'own'
  /** `it` */
  | 'pronoun'
  /** `its image` */
  | 'possessive'
  /** `and is started again` */
  | 'none'
  /** `which does not exist` */
  | 'relative'
  /** `which the Deployment needs` */
  | 'relative-object';

/** A statement of a text: what stands between two of its joints. */
export interface Clause {
  /** Its terms, with those that it takes over from the clause before. */
  terms: Term[];
  /** How many of them are the subject. */
  subjectEnd: number;
  /** What it is joined by to the clause before, such as `because` or `,`. */
  link: string;
  negated: boolean;
  past: boolean;
  subject: SubjectKind;
  /** What it is about is told by the clause before, and not for sure. */
  ambiguous: boolean;
  quotes: string[];
}
