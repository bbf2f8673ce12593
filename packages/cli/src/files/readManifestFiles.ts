import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { TextFile } from '@slipway/plugin-gitops-common';
import { UsageError } from '../UsageError';

const SKIPPED = new Set(['.git', 'node_modules']);

/**
 * Reads YAML and JSON files, folders with everything below them. Links are not
 * followed: they may lead out of the folder.
 *
 * @returns the files by their path below `root`, without duplicates, sorted.
 *
 * @throws UsageError when a path is not there or cannot be read.
 */
export function readManifestFiles(
  paths: readonly string[],
  root: string,
): TextFile[] {
  const files = new Set(paths.flatMap(given => walk(given, true)));
  return [...files].sort().map(file => ({
    path: path.relative(root, file).split(path.sep).join('/'),
    content: attempt(file, () => readFileSync(file, 'utf8')),
  }));
}

function walk(given: string, named: boolean): string[] {
  const entry = attempt(given, () => lstatSync(given));
  if (entry.isDirectory()) {
    return attempt(given, () => readdirSync(given))
      .filter(name => !SKIPPED.has(name))
      .flatMap(name => walk(path.join(given, name), false));
  }
  return entry.isFile() && (named || /\.(ya?ml|json)$/i.test(given))
    ? [given]
    : [];
}

function attempt<T>(file: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw new UsageError(
      `Could not read ${file}. Check that it is there and may be read.`,
      error,
    );
  }
}
