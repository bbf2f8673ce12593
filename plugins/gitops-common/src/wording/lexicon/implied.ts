/**
 * Words of a sentence, and what a fact may say in their place. Only what means the
 * same wherever a rule says it; as words in small letters or as their stems.
 */
export const implied: Readonly<Record<string, readonly string[]>> = {
  unhealthy: ['degraded'],
  reject: ['refus'],
  deny: ['refus'],
  block: ['refus'],
  permit: ['allow'],
  requir: ['need'],
  crash: ['fail'],
  kill: ['end'],
  respond: ['answer'],
};
