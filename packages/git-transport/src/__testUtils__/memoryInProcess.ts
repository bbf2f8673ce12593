import type { ServerMemory } from '@slipway/plugin-gitops-node';

/** A server memory that a test can look into. */
export function memoryInProcess(): ServerMemory & {
  facts: Map<string, string>;
} {
  const facts = new Map<string, string>();
  return {
    facts,
    recall: async key => facts.get(key),
    keep: async (key, value) => {
      facts.set(key, value);
    },
  };
}
