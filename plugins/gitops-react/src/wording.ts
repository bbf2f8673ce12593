/**
 * A point in time as people say it, in their own language.
 *
 * @public
 */
export function ago(iso: string, now: Date = new Date()): string {
  const seconds = Math.round((Date.parse(iso) - now.getTime()) / 1000);
  const format = new Intl.RelativeTimeFormat(undefined, { numeric: 'auto' });
  const units: [Intl.RelativeTimeFormatUnit, number][] = [
    ['day', 86_400],
    ['hour', 3_600],
    ['minute', 60],
  ];
  const [unit, size] = units.find(
    ([, length]) => Math.abs(seconds) >= length,
  ) ?? ['second', 1];
  return format.format(Math.round(seconds / size), unit);
}

/**
 * A point in time by the clock, with the day where it is not today.
 *
 * @public
 */
export function clockTime(iso: string, now: Date = new Date()): string {
  const date = new Date(iso);
  const today = date.toDateString() === now.toDateString();
  return new Intl.DateTimeFormat(undefined, {
    ...(!today && { day: 'numeric', month: 'short' }),
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(date);
}

/**
 * `user:default/dana` as `dana`.
 *
 * @public
 */
export function personName(entityRef: string): string {
  return entityRef.replace(/^.*[:/]/, '');
}

/**
 * The first eight digits of a revision. Tags and versions stay as they are.
 *
 * @public
 */
export function shortRevision(revision: string): string {
  return /^(sha256:)?[0-9a-f]{12,}$/.test(revision)
    ? revision.replace(/^sha256:/, '').slice(0, 8)
    : revision;
}
