/**
 * What a sentence names: quotes, identifiers and numbers, each once.
 *
 * @public
 */
export function claimsOf(text: string): string[] {
  const claims: string[] = [];
  const rest = text.replace(/"([^"]*)"/g, (_, quote: string) => {
    // What is left out is marked, and no part of the quote.
    const quoted = quote.replace(/…$/, '');
    claims.push(...(quoted.trim() ? [quoted] : []));
    return ' ';
  });
  for (const word of rest.split(/[\s,;()[\]{}“”«»!?]+/)) {
    const bare = word.replace(/^['’:.\-–—]+|['’:.\-–—…]+$/g, '');
    if (isClaim(bare)) {
      claims.push(bare);
    }
  }
  return [...new Set(claims)];
}

/**
 * Whether a word names something: a word of plain language has neither digits
 * nor marks nor inner capitals.
 *
 * @public
 */
export function isClaim(word: string): boolean {
  return (
    /\d/.test(word) ||
    /[A-Za-z][/:._@=][A-Za-z]/.test(word) ||
    /[a-z][A-Z]/.test(word) ||
    /^[a-z]+(-[a-z]+)+-[a-z]+$/i.test(word)
  );
}

/**
 * Those of the claims that none of the texts holds.
 *
 * @public
 */
export function missingClaims(
  claims: readonly string[],
  texts: readonly string[],
): string[] {
  const words = texts.map(value => value.toLowerCase());
  return claims.filter(
    claim => !words.some(value => holds(value, claim.toLowerCase())),
  );
}

/** A number has to be there as a number, not as a part of another one. */
function holds(value: string, claim: string): boolean {
  if (!/^\d+([.,]\d+)?$/.test(claim)) {
    return value.includes(claim);
  }
  return new RegExp(
    `(^|[^0-9.])${claim.replace(/[.]/g, '\\.')}($|[^0-9.]|\\.($|[^0-9]))`,
  ).test(value);
}
