import type { ModelAnswer, ModelUsage } from '@slipway/plugin-gitops-node';

/** Tokens of one request that are believed at most. */
const MAX_TOKENS = 100_000_000;

/** Tokens of all answers to one request, whatever its server says of them. */
export function countTokens(
  answers: readonly ModelAnswer<unknown>[],
  { inputLength }: { inputLength: number },
): { inputTokens: number; outputTokens: number } {
  const usages = answers.map(answer => usageOf(answer, { inputLength }));
  return {
    inputTokens: sumOf(usages.map(({ inputTokens }) => inputTokens)),
    outputTokens: sumOf(usages.map(({ outputTokens }) => outputTokens)),
  };
}

/** A server that answers without counting is counted for. */
function usageOf(
  { usage, text }: ModelAnswer<unknown>,
  { inputLength }: { inputLength: number },
): ModelUsage {
  return text === ''
    ? usage
    : {
        inputTokens: usage.inputTokens ?? Math.ceil(inputLength / 4),
        outputTokens: usage.outputTokens ?? Math.ceil(text.length / 4),
      };
}

/** Servers may count as they like, but no call gives budget back or breaks a row. */
function sumOf(counts: readonly (number | undefined)[]): number {
  return counts.reduce<number>(
    (sum, count = 0) =>
      sum + Math.min(Math.max(Math.trunc(count) || 0, 0), MAX_TOKENS),
    0,
  );
}
