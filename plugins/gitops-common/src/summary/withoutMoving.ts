const TIME =
  '\\d{4}-\\d\\d-\\d\\d(?:[T ]\\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d+)?)?)?(?: ?(?:UTC|Z|[+-]\\d\\d:?\\d\\d))?';

/** What goes by itself while nothing happens, and what stands in its place. */
const moving: readonly [RegExp, string][] = [
  [new RegExp(`,? (?:since|at) ${TIME}(?:(?:, | and )${TIME})*`, 'g'), ''],
  [new RegExp(TIME, 'g'), '…'],
  [/\b\d{1,2}:\d\d(?::\d\d)?(?: ?[AP]M)?\b(?=$|[\s.,;)])/gi, '…'],
  [/\b(?:\d+h)?(?:\d+m)?\d+(?:\.\d+)?(?:[nµu]s|ms|s)\b/g, '…'],
  [/\b\d+ ?(?:seconds?|secs?|minutes?|mins?|hours?|hrs?|days?)\b/gi, '…'],
  [/\(x\d+(?: over [^)]{1,20})?\)/g, '(…)'],
  [
    /\b(attempt|retry|try|restarts?|retries)( ?(?:#|no\.? |count:? |number ))\d+/gi,
    '$1$2…',
  ],
  [/\b(attempt|restarts?|retries)(:? )\d+/gi, '$1$2…'],
  [/\b\d+( (?:times?|attempts?|retries|restarts?)\b)/gi, '…$1'],
  [
    /\b(resourceVersion|generation|pid|port-forward)([=: ]{1,2}"?)\d+/gi,
    '$1$2…',
  ],
];

/**
 * A text without what changes by itself: times, ages, how often something was
 * tried. So the same trouble reads the same an hour later.
 */
export function withoutMoving(text: string): string {
  return moving.reduce(
    (given, [pattern, replacement]) => given.replace(pattern, replacement),
    text,
  );
}
