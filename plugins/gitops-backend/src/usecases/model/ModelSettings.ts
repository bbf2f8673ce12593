/**
 * How a language model is used: `off` asks nothing; `shadow` asks, records and
 * compares, and shows nothing of it; `on` shows what passed the checks.
 */
export const modelModes = ['off', 'shadow', 'on'] as const;

export type ModelMode = (typeof modelModes)[number];

/** What a model is asked for. */
export const modelTasks = ['draft', 'refine', 'summary', 'review'] as const;

export type ModelTask = (typeof modelTasks)[number];

/** How much a model may be asked; a call is one request to its server. */
export interface ModelBudget {
  callsPerHour: number;
  callsPerDay: number;
  tokensPerHour: number;
  tokensPerDay: number;
}

/** Limits and habits of asking, from the configuration. */
export interface ModelSettings {
  mode: ModelMode;
  timeoutMs: number;
  maxOutputTokens: number;
  budget: ModelBudget;
  perUser: { callsPerMinute: number; callsPerDay: number };
  /** Names of teams, workloads, Applications and namespaces leave as aliases. */
  redactNames: boolean;
  /** Days that calls are kept. */
  keepDays: number;
}
