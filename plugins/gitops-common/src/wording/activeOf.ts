import type { Clause } from './Clause';

/**
 * `The Deployment is refused by the quota` as `the quota refuses the Deployment`;
 * `undefined` where nobody is said to do it.
 */
export function activeOf(clause: Clause): Clause | undefined {
  const { terms, subjectEnd } = clause;
  const verb = terms.findIndex(({ passive }) => passive);
  const from = terms.findIndex(({ role }, at) => at > verb && role === 'by');
  if (verb < subjectEnd || from < 0) {
    return undefined;
  }
  const length = terms
    .slice(from)
    .findIndex(({ role }) => role !== 'by' && role !== 'of');
  const to = length < 0 ? terms.length : from + length;
  const doer = terms
    .slice(from, to)
    .map(term => (term.role === 'by' ? { ...term, role: '' } : term));
  return {
    ...clause,
    terms: [
      ...doer,
      ...terms.slice(subjectEnd, verb),
      { ...terms[verb], passive: false },
      ...terms.slice(0, subjectEnd).map(untied),
      ...terms.slice(verb + 1, from),
      ...terms.slice(to),
    ],
    subjectEnd: doer.length,
  };
}

function untied<T extends { tight: boolean }>(term: T, index: number): T {
  return index === 0 ? { ...term, tight: false } : term;
}
