const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));

/** Negate what follows at once: `no Redis`, `without a cache`. @internal */
export const determiners = words(
  'no without neither nor minus zero nothing nothin none skip forget drop remove avoid exclude excluding lacks lack ohne kein keine keinen keiner sans sin nix wont',
);

/** Negate a verb and what it takes: `does not need Redis`. @internal */
export const negations = words(
  `not never dont doesnt didnt isnt arent wasnt wont shouldnt mustnt cannot cant couldnt wouldnt neednt hasnt havent nobody
  nicht stop stops stopped`,
);

/** May stand between a negation and what it negates. @internal */
export const negatable = words(
  `a an any the our its this that it be is are use uses using used need needs needing needed require requires required want wants have has having
  run runs running as in with to on for of real own separate dedicated special extra additional other need needed necessary depend depends
  expose exposed exposing exposes open opened accessible reachable visible available allow allowed set get make made give given go going
  mount mounts mounting connect connects talk talks touch store stores add added include included called call calls we i you they
  there directly yet actually really even kind sort type tagged service external public privileged new old
  such or and longer more by from mehr`,
);

/** After these, what was said before no longer holds. @internal */
export const corrections = words(
  'actually rather instead correction sorry wait scratch hmm oops nope',
);

/** Openings of a clause about something else than the wish, as word sequences. @internal */
export const asides: readonly string[] = [
  'years ago',
  'year ago',
  'months ago',
  'last year',
  'last month',
  'we had',
  'it had',
  'used to be',
  'used to run',
  'used to use',
  'used to have',
  'was a',
  'was an',
  'was written in',
  'was built',
  'were using',
  'previously',
  'formerly',
  'in the past',
  'back then',
  'originally',
  'migrating from',
  'migrated from',
  'migrate from',
  'migrating away from',
  'migrate away from',
  'migration from',
  'moving from',
  'moved from',
  'moving away from',
  'moved away from',
  'ported from',
  'porting from',
  'rewritten from',
  'teaches',
  'teach',
  'explains',
  'explain',
  'learn',
  'learning about',
  'about how',
  'information about',
  'documentation about',
  'docs about',
  'blog about',
  'article about',
  'tutorial about',
  'tutorials about',
  'website about',
  'site about',
  'talks about',
  'courses on',
  'similar to',
  'unlike',
  'just like',
  'not like',
  'maybe later',
  'later we',
  'later on',
  'in the future',
  'in future',
  'some day',
  'someday',
  'one day',
  'eventually',
  'might add',
  'may add',
  'could add',
  'next year',
  'next quarter',
  'at some point',
];

/** Open an aside about the next few words only. @internal */
export const formerThings: readonly string[] = [
  'the old',
  'our old',
  'an old',
  'old version',
  'the previous',
  'the former',
  'the existing',
  'rewrite of',
  'replaces',
  'replace',
  'replacing',
  'replacement for',
  'successor of',
  'successor to',
  'port of',
];

/** Negate one thing and end with it: `Postgres instead of MySQL and Go`. @internal */
export const replacements: readonly string[] = [
  'instead of',
  'in place of',
  'rather than',
  'other than',
  'no longer',
  'no more',
  'not any more',
  'away from',
  'switch off',
  'turn off',
  'get rid of',
  'got rid of',
  'free of',
];
