import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readDescription } from '@slipway/plugin-gitops-common/draft';
import type { PlatformStandards } from '@slipway/plugin-gitops-common/standards';
import { parse } from 'yaml';
import { UsageError } from '../UsageError';
import {
  scoreDraft,
  type EvaluatedDescription,
  type Judgement,
} from './scoreDraft';

/** What came out for one description. */
export interface EvaluatedResult {
  id: string;
  judgements: Judgement[];
}

/**
 * Scores the reader on the descriptions of a folder, folders in it left out.
 *
 * @throws UsageError when a file is not a list of descriptions.
 */
export function evaluateFolder(
  folder: string,
  standards: PlatformStandards,
): EvaluatedResult[] {
  return readdirSync(folder)
    .filter(name => name.endsWith('.yaml'))
    .sort()
    .flatMap(name => readEntries(path.join(folder, name)))
    .map(entry => ({
      id: entry.id,
      judgements: scoreDraft(
        entry,
        readDescription({ description: entry.text, standards }),
      ),
    }));
}

function readEntries(file: string): EvaluatedDescription[] {
  const entries: unknown = parse(readFileSync(file, 'utf8'));
  if (
    !Array.isArray(entries) ||
    entries.some(
      entry => typeof entry?.id !== 'string' || typeof entry?.text !== 'string',
    )
  ) {
    throw new UsageError(
      `Could not read descriptions from ${file}: it has to be a list of entries with "id" and "text".`,
    );
  }
  return entries.map(entry => ({ facts: {}, ...entry }));
}
