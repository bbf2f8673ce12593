import type { ApplicationSnapshot, HistoryEntry } from '../status';
import type { DriftEpisode } from './Drift';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Minutes around a time of day that count as the same. */
const TOLERANCE = 45 * 60_000;

/** How often something has to happen before it is a habit. */
const HABIT = 3;

/**
 * How a difference comes back, one sentence, from the times at which it
 * appeared.
 *
 * @returns `undefined` when it did not come back.
 */
export function recurrenceOf(
  episodes: readonly DriftEpisode[],
): string | undefined {
  const began = episodes.map(({ firstSeen }) => firstSeen).sort();
  const ended = episodes.filter(({ goneAt }) => goneAt).length;
  if (began.length < 2 || ended === 0) {
    return undefined;
  }
  const times = began.length === 2 ? 'twice' : `${began.length} times`;
  const hour = sameTimeOfDay(began);
  return hour
    ? `It appeared ${times} since ${day(
        began[0],
      )}, around ${hour} UTC: something sets it at that time.`
    : `It appeared ${times} since ${day(began[0])}: something sets it again.`;
}

/**
 * Whether the same revision was synced again and again, which is what selfHeal
 * leaves behind when something keeps changing the cluster.
 *
 * @returns the entries and one sentence, `undefined` when that is not so.
 *
 * @public
 */
export function recurringSyncs({
  history,
}: Pick<ApplicationSnapshot, 'history'>):
  | { entries: HistoryEntry[]; text: string }
  | undefined {
  const latest = history.at(-1);
  if (!latest) {
    return undefined;
  }
  const revision = latest.revisions.join();
  const entries: HistoryEntry[] = [];
  for (const entry of [...history].reverse()) {
    if (entry.revisions.join() !== revision) {
      break;
    }
    entries.unshift(entry);
  }
  const times = entries.flatMap(({ deployedAt }) => deployedAt ?? []);
  if (times.length < HABIT || revision === '') {
    return undefined;
  }
  const hour = sameTimeOfDay(times);
  return {
    entries,
    text: hour
      ? `The same revision was synced ${times.length} times since ${day(
          times[0],
        )}, around ${hour} UTC: something changes the cluster at that time.`
      : `The same revision was synced ${times.length} times since ${day(
          times[0],
        )}: something keeps changing the cluster.`,
  };
}

/** `02:00`, when the times lie around one time of day on different days. */
function sameTimeOfDay(times: readonly string[]): string | undefined {
  const instants = times.map(time => Date.parse(time));
  const days = new Set(instants.map(time => Math.floor(time / DAY)));
  if (days.size < HABIT || instants.some(time => Number.isNaN(time))) {
    return undefined;
  }
  const angles = instants.map(time => ((time % DAY) / DAY) * 2 * Math.PI);
  const mean = Math.atan2(
    angles.reduce((sum, angle) => sum + Math.sin(angle), 0),
    angles.reduce((sum, angle) => sum + Math.cos(angle), 0),
  );
  const center = ((mean / (2 * Math.PI)) * DAY + DAY) % DAY;
  const isNear = instants.every(time => {
    const distance = Math.abs((time % DAY) - center);
    return Math.min(distance, DAY - distance) <= TOLERANCE;
  });
  if (!isNear) {
    return undefined;
  }
  const minutes = Math.round(center / 60_000 / 5) * 5;
  const two = (number: number) => String(number).padStart(2, '0');
  return `${two(Math.floor(minutes / 60) % 24)}:${two(minutes % 60)}`;
}

function day(time: string): string {
  return time.slice(0, 10);
}
