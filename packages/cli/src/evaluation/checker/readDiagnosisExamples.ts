import { readdirSync } from 'node:fs';
import Module, { createRequire } from 'node:module';
import path from 'node:path';
import type { DiagnosisContext } from '@slipway/plugin-gitops-common/diagnosis';
import type { ApplicationSnapshot } from '@slipway/plugin-gitops-common/status';

/** An Application that a test of a diagnosis is about. */
export interface DiagnosisExample {
  kind: string;
  snapshot: ApplicationSnapshot;
  context: Partial<DiagnosisContext>;
}

interface Given {
  given: ApplicationSnapshot;
  context?: Partial<DiagnosisContext>;
}

/** What a test of a kind hands to the function that tests it. */
interface Cases {
  recognises: Record<string, Given>;
  ignores: Record<string, Given | ApplicationSnapshot>;
}

/**
 * Reads the Applications that the kinds of diagnosis are tested with, out of the
 * tests themselves: they run with a stand-in for what would test them.
 *
 * @param folder - of the kinds of diagnosis.
 */
export function readDiagnosisExamples(folder: string): DiagnosisExample[] {
  const load = createRequire(path.join(folder, 'index.ts'));
  const examples: DiagnosisExample[] = [];
  const testKind = ({ id }: { id: string }, { recognises, ignores }: Cases) => {
    for (const given of [
      ...Object.values(recognises),
      ...Object.values(ignores),
    ]) {
      examples.push(
        'given' in given
          ? { kind: id, snapshot: given.given, context: given.context ?? {} }
          : { kind: id, snapshot: given, context: {} },
      );
    }
  };
  const stood = load.resolve('../__testUtils__/testKind.ts');
  const before = load.cache[stood];
  const standIn = new Module(stood);
  standIn.exports = { testKind };
  standIn.loaded = true;
  load.cache[stood] = standIn;
  try {
    readdirSync(folder)
      .filter(name => /^[a-z0-9-]+\.test\.ts$/.test(name))
      .filter(name => name !== 'registry.test.ts')
      .sort()
      .forEach(name => load(path.join(folder, name)));
  } finally {
    load.cache[stood] = before;
  }
  return examples;
}
