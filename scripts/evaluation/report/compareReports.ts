import type { Report } from './Report';

/** A figure that another report has otherwise. */
export interface Difference {
  /** Where it is in the report. */
  path: string;
  before?: number;
  now?: number;
}

/** The figures in which two reports differ, in the order of the reports. */
export function compareReports(before: Report, now: Report): Difference[] {
  const [old, recent] = [before, now].map(report => {
    const { descriptions, refinements, status } = report;
    return new Map(figuresIn({ descriptions, refinements, status }, ''));
  });
  return [...new Set([...old.keys(), ...recent.keys()])]
    .filter(path => old.get(path) !== recent.get(path))
    .map(path => ({ path, before: old.get(path), now: recent.get(path) }));
}

function figuresIn(value: unknown, path: string): [string, number][] {
  if (typeof value === 'number') {
    return [[path, value]];
  }
  return typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, item]) =>
        figuresIn(item, path === '' ? key : `${path} / ${key}`),
      )
    : [];
}
