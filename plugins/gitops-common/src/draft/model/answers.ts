import type { Origin } from '../../vocabulary';
import type { Proposal } from '../draft';

/**
 * What one reader answers where the readers differ.
 *
 * @internal
 */
export function answer(
  value: unknown,
  origin: Origin | undefined,
  reader: string,
): Proposal {
  return {
    value,
    label: `${labelOf(value)}, as ${reader} it`,
    origin: origin ?? { type: 'edited' },
  };
}

function labelOf(value: unknown): string {
  if (Array.isArray(value)) {
    return value.map(labelOf).join(', ');
  }
  if (value === null || typeof value !== 'object') {
    return String(value);
  }
  const { port, repository, tag } = value as Record<string, unknown>;
  return tag === undefined
    ? String(port ?? repository ?? JSON.stringify(value))
    : `${repository}:${tag}`;
}
