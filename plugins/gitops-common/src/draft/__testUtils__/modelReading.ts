import type {
  ModelField,
  ModelReading,
  ModelStatement,
} from '../model/modelStatement';

/** One statement; `value`, and the words for it, as `value <- words`. */
export function state(
  field: ModelField,
  value: string,
  quote: string,
  more: Partial<ModelStatement> = {},
): ModelStatement {
  return { operation: 'set', field, environment: null, value, quote, ...more };
}

/** What the scripted model of the tests said. */
export function modelReading(...statements: ModelStatement[]): ModelReading {
  return { model: 'test:model', at: '2026-11-21T09:00:00Z', statements };
}
