import {
  maskSecrets,
  type ModelReading,
} from '@slipway/plugin-gitops-common/draft';

/** Edits with the credentials masked in every text, keys untouched. */
export function maskEdits(
  edits: Record<string, unknown>,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(edits).map(([path, value]) => [path, maskValue(value)]),
  );
}

/** A reading with the credentials masked that a model may have repeated. */
export function maskReading(reading: ModelReading): ModelReading {
  return {
    ...reading,
    statements: reading.statements.map(statement => ({
      ...statement,
      value: maskSecrets(statement.value),
      quote: maskSecrets(statement.quote),
    })),
  };
}

function maskValue(value: unknown): unknown {
  if (typeof value === 'string') {
    return maskSecrets(value);
  }
  if (Array.isArray(value)) {
    return value.map(maskValue);
  }
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [key, maskValue(inner)]),
    );
  }
  return value;
}
