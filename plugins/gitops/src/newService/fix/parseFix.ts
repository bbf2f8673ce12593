import {
  parseReleaseRef,
  type DocumentPath,
  type ReleaseName,
} from '@slipway/plugin-gitops-common';
import { parsePath } from '@slipway/plugin-gitops-common/path';

/** A change to a release that somebody else worked out. */
export interface Fix {
  release: Required<ReleaseName>;
  /** Values by path of the spec; `null` removes the field. */
  edits: Record<DocumentPath, unknown>;
}

/** What an address asks for. */
export type ParsedFix =
  | { state: 'none' }
  | { state: 'ok'; fix: Fix }
  | { state: 'unusable'; part: 'release' | 'edits' };

const LONGEST = 20_000;
const UNSAFE_KEYS: readonly (string | number)[] = [
  '__proto__',
  'constructor',
  'prototype',
];

/** Reads the release and the edits of an address, which anybody may have made. */
export function parseFix(query: URLSearchParams): ParsedFix {
  const ref = query.get('release');
  if (ref === null) {
    return { state: 'none' };
  }
  const { team, workload, environment } = parseReleaseRef(ref) ?? {};
  if (!team || !workload || !environment) {
    return { state: 'unusable', part: 'release' };
  }
  const edits = parseEdits(query.get('edits') ?? '{}');
  return edits
    ? { state: 'ok', fix: { release: { team, workload, environment }, edits } }
    : { state: 'unusable', part: 'edits' };
}

function parseEdits(text: string): Fix['edits'] | undefined {
  if (text.length > LONGEST) {
    return undefined;
  }
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) && Object.keys(value).every(isUsablePath)
      ? value
      : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) {
      return undefined;
    }
    throw error;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isUsablePath(path: string): boolean {
  try {
    const segments = parsePath(path);
    return (
      segments.length > 0 &&
      !segments.some(segment => UNSAFE_KEYS.includes(segment))
    );
  } catch (error) {
    if (error instanceof TypeError || error instanceof SyntaxError) {
      return false;
    }
    throw error;
  }
}
