/** A point in time as people say it, in their own language. */
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

/** `user:default/dana` as `dana`. */
export function personName(entityRef: string): string {
  return entityRef.replace(/^.*[:/]/, '');
}

/** The first eight digits of a revision. */
export function shortRevision(revision: string): string {
  return revision.slice(0, 8);
}
