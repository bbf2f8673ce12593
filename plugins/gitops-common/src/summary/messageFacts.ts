import type { Diagnosis } from '../diagnosis';
import { maskText, type ApplicationSnapshot, type Evidence } from '../status';
import type { Statement } from './statementOf';
import { withoutMoving } from './withoutMoving';

/** Messages that are told of. */
const MOST = 8;

/** Words from which on a text is a message, and no mere word for something. */
const MESSAGE = /\S\s+\S/;

/** What others say that diagnoses rest on: to be quoted, and not to be said. */
export function messageFacts(
  { ref }: ApplicationSnapshot,
  diagnoses: readonly Diagnosis[],
): Statement[] {
  const seen = new Set<string>();
  return diagnoses
    .flatMap(({ evidence }) => evidence)
    .filter(({ pointer, text }) => {
      const isNew = MESSAGE.test(text) && !seen.has(pointer);
      seen.add(pointer);
      return isNew;
    })
    .slice(0, MOST)
    .map(evidence => {
      const text = maskText(withoutMoving(evidence.text))
        .replace(/\s+/g, ' ')
        .trim();
      return {
        source: `${sayerOf(evidence) ?? `${ref.kind} ${ref.name}`}, ${
          evidence.field
        }`,
        text,
        role: 'message' as const,
        evidence: [evidence],
        quoted: [text],
      };
    });
}

function sayerOf({ resource }: Evidence): string | undefined {
  return resource && `${resource.kind} ${resource.name}`;
}
