import { readFileSync } from 'node:fs';
import type { DescriptionFigures } from '../descriptions/evaluateDescriptions';
import type { RefinementFigures } from '../refinements/evaluateRefinements';
import type { StatusFigures } from '../status/evaluateStatus';
import type { Prices } from './figures';

/** Form of the file; another one cannot be compared. */
const VERSION = 1;

/** Everything that an evaluation found out, as it is kept for comparison. */
export interface Report {
  version: typeof VERSION;
  /** Provider and model, or `scripted`: then nothing is said of any model. */
  model: string;
  /** ISO 8601, UTC. */
  date: string;
  /** Commit of the code that was measured. */
  revision: string;
  settings: {
    api: string;
    timeoutMs: number;
    maxOutputTokens: number;
    redactNames: boolean;
    repeats: number;
    concurrency: number;
    /** Of the script. */
    seed?: number;
    /** Entries of each set at most, where not all were asked. */
    limit?: number;
    prices?: Prices;
  };
  descriptions?: Record<string, DescriptionFigures>;
  refinements?: Record<string, RefinementFigures>;
  status?: StatusFigures;
}

export function createReport(report: Omit<Report, 'version'>): Report {
  return { version: VERSION, ...report };
}

/**
 * Reads a report that was kept.
 *
 * @throws an error that names the file which is none.
 */
export function readReport(file: string): Report {
  let report: Partial<Report> | null;
  try {
    report = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new Error(
      `Could not read ${file} to compare with: ${
        error instanceof Error ? error.message : error
      }. Name a file that --json wrote.`,
      { cause: error },
    );
  }
  if (report?.version !== VERSION || typeof report.model !== 'string') {
    throw new Error(
      `Could not compare with ${file}: it is no report of version ${VERSION}. Name a file that --json wrote.`,
    );
  }
  return report as Report;
}
