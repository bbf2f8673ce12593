/** Words that carry no claim of their own. */
export const articles: ReadonlySet<string> = new Set(['a', 'an', 'the']);

/** What stands for something that was named before. */
export const pronouns: ReadonlySet<string> = new Set([
  'it',
  'they',
  'them',
  'this',
  'these',
  'those',
  'he',
  'she',
]);

/** `its image`: of something that was named before. */
export const possessives: ReadonlySet<string> = new Set(['its', 'their']);

/** Auxiliaries that say neither how sure nor how often. */
export const auxiliaries: ReadonlySet<string> = new Set([
  'is',
  'are',
  'was',
  'were',
  'be',
  'been',
  'being',
  'has',
  'had',
  'do',
  'does',
  'did',
]);

/** Auxiliaries before a participle, and verbs of their own otherwise. */
export const formsOfHave: ReadonlySet<string> = new Set(['has', 'have', 'had']);

/** The auxiliaries of what is over. */
export const pastAuxiliaries: ReadonlySet<string> = new Set([
  'was',
  'were',
  'had',
  'did',
]);

/** What makes a verb after it passive. */
export const formsOfBe: ReadonlySet<string> = new Set([
  'is',
  'are',
  'was',
  'were',
  'be',
  'been',
  'being',
]);

/** A word takes its part in a sentence from the preposition before it. */
export const prepositions: ReadonlySet<string> = new Set([
  'of',
  'in',
  'at',
  'on',
  'from',
  'to',
  'by',
  'with',
  'for',
  'into',
  'onto',
  'over',
  'under',
  'above',
  'below',
  'beyond',
  'than',
  'per',
  'via',
  'through',
  'between',
  'within',
  'outside',
  'inside',
  'against',
  'as',
  'like',
  'about',
  'around',
  'across',
  'during',
  'after',
  'before',
  'until',
  'since',
]);

/** What a comparison compares with: without it, nothing is compared. */
export const measures: ReadonlySet<string> = new Set([
  'than',
  'above',
  'below',
  'under',
  'beyond',
]);

/** Verbs that say how sure something is. */
export const modals: ReadonlySet<string> = new Set([
  'can',
  'could',
  'may',
  'might',
  'must',
  'shall',
  'should',
  'will',
  'would',
]);
