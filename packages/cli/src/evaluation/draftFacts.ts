import type { Draft } from '@slipway/plugin-gitops-common/draft';
import { valueAt } from '../output/valueAt';

/** Items of a list as the descriptions name them, those that the text gave. */
export function listOf(path: string, draft: Draft): { value: unknown }[] {
  const list = valueAt(draft.spec, path);
  if (!Array.isArray(list)) {
    return [];
  }
  return list
    .filter((_, index) =>
      Object.entries(draft.origins).some(
        ([at, origin]) =>
          at.startsWith(`${path}[${index}]`) &&
          (origin.type === 'stated' || path === 'dependencies'),
      ),
    )
    .map(item => ({ value: nameOf(path, item as Record<string, unknown>) }));
}

function nameOf(path: string, item: Record<string, unknown>): unknown {
  switch (path) {
    case 'dependencies':
      return item.type === 'workload' ? `workload:${item.ref}` : item.type;
    case 'secrets':
      return item.env ?? item.file;
    default:
      return item.port;
  }
}

/** Whether two values are the same, as a person would say. */
export function isSameValue(given: unknown, wanted: unknown): boolean {
  return Array.isArray(given) || Array.isArray(wanted)
    ? JSON.stringify(given) === JSON.stringify(wanted)
    : typeof given === typeof wanted && given === wanted;
}
