import type { Clause, Term } from './Clause';
import { embeds } from './embeds';
import type { FactText } from './FactText';
import { attributions } from './lexicon/attributions';

/**
 * Whether a fact holds the quotes of a statement, and says what stands around
 * them: nothing, what the fact says itself, or whose words they are.
 */
export function holdsQuotes(clause: Clause, fact: FactText): boolean {
  const { line, clauses } = fact;
  const around = {
    ...clause,
    // `with the message "…"`
    terms: clause.terms.filter(
      ({ role, stem }) => role !== 'with' || !attributions.has(stem),
    ),
  };
  return (
    clause.quotes.every(quote =>
      line.includes(quote.replace(/…$/, '').trim().toLowerCase()),
    ) &&
    (clause.terms.length === 0 ||
      clauses.some(said => embeds(around, said)) ||
      isSaidBy(clause, fact))
  );
}

/** `The Pod checkout-5d4f says "…"`, where that is what the fact is from. */
function isSaidBy({ terms, negated }: Clause, { fact, source }: FactText) {
  const sayer = terms.filter(({ stem }) => !attributions.has(stem));
  return (
    !negated &&
    fact.quoted?.includes(fact.text) === true &&
    sayer.length > 0 &&
    (isBeginning(sayer, source) || isBeginning(sayer, source.slice(1)))
  );
}

function isBeginning(sayer: readonly Term[], source: readonly Term[]) {
  return sayer.every(({ form, role, plural }, index) => {
    const said = source.at(index);
    return said?.form === form && said.plural === plural && role !== 'by';
  });
}
