import type { LiveEdit } from '../world/World';

const DAY = 86_400_000;

/** When an edit is made between two times, milliseconds. */
export function editTimes(
  edit: LiveEdit,
  { from, to }: { from: number; to: number },
): number[] {
  if (edit.at !== undefined) {
    const at = Date.parse(edit.at);
    return at > from && at <= to ? [at] : [];
  }
  const [hours, minutes] = (edit.daily ?? '00:00').split(':').map(Number);
  const ofDay = (hours * 60 + minutes) * 60_000;
  const times: number[] = [];
  for (let day = Math.floor(from / DAY) * DAY; day + ofDay <= to; day += DAY) {
    if (day + ofDay > from) {
      times.push(day + ofDay);
    }
  }
  return times;
}
