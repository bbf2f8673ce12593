import type { KnownApplication } from '../../store/ApplicationStore';

/**
 * Which Applications are read on their own now: first those that changed, then
 * those that were never read whole, then the unwell ones; each kind in turns.
 */
export function planReads(options: {
  listed: readonly { id: string; fingerprint: string; unwell: boolean }[];
  known: ReadonlyMap<string, KnownApplication>;
  maxReads: number;
  turn: number;
}): string[] {
  const { listed, known, maxReads, turn } = options;
  const changed: string[] = [];
  const incomplete: string[] = [];
  const unwell: string[] = [];
  for (const { id, fingerprint, unwell: isUnwell } of listed) {
    const before = known.get(id);
    if (before?.complete && before.fingerprint !== fingerprint) {
      changed.push(id);
    } else if (!before?.complete || before.fingerprint !== fingerprint) {
      incomplete.push(id);
    } else if (isUnwell || before.unwell) {
      unwell.push(id);
    }
  }
  const first = [
    ...inTurn(changed, turn * maxReads),
    ...inTurn(incomplete, turn * maxReads),
  ].slice(0, maxReads);
  const room = maxReads - first.length;
  if (unwell.length <= room) {
    return [...first, ...unwell];
  }
  // A place in every window, so that many changes cannot keep them out for ever.
  const places = Math.max(room, Math.ceil(maxReads / 10));
  return [
    ...first.slice(0, maxReads - places),
    ...inTurn(unwell, turn * places).slice(0, places),
  ];
}

/** Begins elsewhere each time, so that those that cannot be read block nobody. */
function inTurn(ids: readonly string[], offset: number): string[] {
  const start = ids.length > 0 ? offset % ids.length : 0;
  return [...ids.slice(start), ...ids.slice(0, start)];
}
