import { maskText, type ApplicationSnapshot, type Evidence } from '../status';
import { checkSentence } from './checkSummary';
import type { FactRole, SheetFact } from './FactSheet';
import { quotedParts } from './quotedParts';
import { valuesOf } from './valuesOf';
import { withoutMoving } from './withoutMoving';

/** A fact before it has its id. */
export type Statement = Omit<SheetFact, 'id'>;

/**
 * A sentence of rules as a fact, `undefined` where its evidence does not carry it
 * once what moves by itself is left out.
 */
export function statementOf(
  snapshot: ApplicationSnapshot,
  options: {
    source: string;
    text: string;
    role: FactRole;
    evidence: readonly Evidence[];
  },
): Statement | undefined {
  const evidence = [...options.evidence];
  const text = maskText(withoutMoving(options.text))
    .replace(/\s+/g, ' ')
    .trim();
  if (checkSentence({ text, evidence }, snapshot).length > 0) {
    return undefined;
  }
  const quoted = quotedParts(
    text,
    valuesOf(snapshot, evidence).map(withoutMoving),
  );
  return {
    source: options.source,
    text,
    role: options.role,
    evidence,
    ...(quoted.length > 0 ? { quoted } : {}),
  };
}
