import { parseArgs } from 'node:util';
import type { Prices } from './report/figures';

/** Parts that can be asked for on their own. */
export const parts = ['descriptions', 'refinements', 'status'] as const;

export type Part = (typeof parts)[number];

/** What the command line asks for. */
export interface EvaluationOptions {
  config: string[];
  repeats: number;
  parts: readonly Part[];
  /** Entries of each set at most. */
  limit: number;
  concurrency: number;
  seed: number;
  prices?: Prices;
  json?: string;
  compare?: string;
  record?: string;
  date: string;
  revision: string;
}

/**
 * Reads the arguments.
 *
 * @throws an error that names the argument which cannot be used.
 */
export function readOptions(args: readonly string[]): EvaluationOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      config: { type: 'string', multiple: true },
      repeats: { type: 'string', default: '1' },
      only: { type: 'string', multiple: true },
      limit: { type: 'string' },
      concurrency: { type: 'string', default: '4' },
      seed: { type: 'string', default: '1' },
      'price-in': { type: 'string' },
      'price-out': { type: 'string' },
      json: { type: 'string' },
      compare: { type: 'string' },
      record: { type: 'string' },
      date: { type: 'string', default: 'unknown' },
      revision: { type: 'string', default: 'unknown' },
    },
  });
  const { only, limit, json, compare, record, date, revision } = values;
  const unknown = only?.find(part => !parts.some(known => known === part));
  if (unknown !== undefined) {
    throw new Error(
      `Cannot evaluate only "${unknown}": there are ${parts.join(', ')}.`,
    );
  }
  const isPriced = values['price-in'] !== undefined;
  if (isPriced !== (values['price-out'] !== undefined)) {
    throw new Error('Give both --price-in and --price-out, or none of them.');
  }
  return {
    config: values.config ?? [],
    repeats: wholeNumber('repeats', values.repeats),
    parts: parts.filter(part => !only || only.includes(part)),
    limit: limit === undefined ? Infinity : wholeNumber('limit', limit),
    concurrency: wholeNumber('concurrency', values.concurrency),
    seed: wholeNumber('seed', values.seed),
    ...(isPriced
      ? {
          prices: {
            input: price('price-in', values['price-in']),
            output: price('price-out', values['price-out']),
          },
        }
      : {}),
    json,
    compare,
    record,
    date,
    revision,
  };
}

function wholeNumber(name: string, text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1 || value > 10_000) {
    throw new Error(
      `Cannot use --${name} ${text}: write a whole number from 1 to 10000.`,
    );
  }
  return value;
}

function price(name: string, text: string | undefined): number {
  const value = Number(text);
  if (text === '' || !Number.isFinite(value) || value < 0) {
    throw new Error(
      `Cannot use --${name} ${text}: write what a million tokens cost, such as 0.25.`,
    );
  }
  return value;
}
