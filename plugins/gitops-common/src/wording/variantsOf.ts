/**
 * The sentence, and what it is in the words of rules. Only what means the same in
 * every place where it may stand.
 */
const rewritings: readonly [RegExp, string][] = [
  [/\b(?:not in sync|out of sync)\b/gi, 'OutOfSync'],
  [/\bin sync\b/gi, 'Synced'],
  [/\b(is|are) (?:not healthy|unhealthy)\b/gi, '$1 Degraded'],
  [/\bfailed\.$/i, 'is Failed.'],
  [
    /^(The Deployment \S+) cannot pull (?:its|the) image( \S+?)?(?=[.,;:]?(?: |$))/i,
    'The image$2 of $1 cannot be pulled',
  ],
  [/\b(?:is|are|was|were) unable to\b|\bfails? to\b/gi, 'cannot'],
  [/\bdoes not have (?:a|the) /gi, 'has no '],
  [
    /^The tag (\S+) (?:of .+ )?does not exist in (?:the registry )?(\S+)$/i,
    'The registry $2 has no tag $1',
  ],
  [/\bran out of memory\b/gi, 'used more memory than its limit'],
  [/\bexceeded its memory limit\b/gi, 'used more memory than its limit'],
  [/ (?:is|are) missing from /gi, ' does not exist in '],
  [/ (?:is|are) missing(?=[.,;])/gi, ' does not exist'],
  [/ (?:is|was) not found(?=[.,;]| in )/gi, ' does not exist'],
  // Pods and containers restart nothing else, so that active and passive are one.
  [
    /\b((?:pod|container)[ /]\S+) (?:was|has been) restarted (?=\d+ times\b)/gi,
    '$1 restarted ',
  ],
  [
    /^There are no ready endpoints (?:for|of) ((?:the )?Service[ /][^\s,;]+)(?=\.$|[,;] )/i,
    '$1 has no ready endpoints',
  ],
];

/** `only 1 of 3` says no more than `1 of 3`, and `only 3 of 3` is wrong. */
function withoutOnly(text: string): string {
  return text.replace(
    /\bonly (?=(\d+) of (?:the )?(\d+) )/gi,
    (only, part: string, whole: string) =>
      Number(part) < Number(whole) ? '' : only,
  );
}

/** A sentence as it is, and in the words that rules would use. */
export function variantsOf(text: string): string[] {
  const rewritten = rewritings.reduce(
    (given, [pattern, replacement]) => given.replace(pattern, replacement),
    withoutOnly(text),
  );
  return [...new Set([text, rewritten])];
}
