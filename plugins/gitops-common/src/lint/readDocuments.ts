import {
  LineCounter,
  parseAllDocuments,
  isNode,
  type Document,
  type Tags,
} from 'yaml';
import type { JsonObject, JsonValue } from '../kubernetes';
import { parsePath } from '../path';
import type { DocumentPath, TextFile } from '../vocabulary';

/**
 * Longest text that is read, in UTF-16 code units. The API server takes no
 * object near it; the largest definitions in use are about 1.4 million.
 *
 * @public
 */
export const LARGEST_FILE = 2_000_000;

const MAX_ALIASES = 100;

/**
 * One document of a YAML file, with its positions.
 *
 * @public
 */
export interface SourceDocument {
  value: JsonValue;
  /** Line of the value at a path, or of the nearest thing around it, from 1. */
  lineOf(path: DocumentPath): number;
}

/**
 * What is wrong with a file as YAML.
 *
 * @public
 */
export interface ReadProblem {
  message: string;
  line: number;
}

/**
 * Reads all documents of a YAML file the way Kubernetes does: YAML 1.1, in
 * which `on` and `yes` are booleans and `<<` merges, without timestamps and
 * base 60. Empty documents are left out. Nothing throws: what cannot be read is
 * a problem with its line, and documents beside it are still given.
 *
 * @public
 */
export function readDocuments(file: TextFile): {
  documents: SourceDocument[];
  problems: ReadProblem[];
} {
  if (file.content.length > LARGEST_FILE) {
    return {
      documents: [],
      problems: [
        {
          message: `The file has more than ${LARGEST_FILE} characters and was not read.`,
          line: 1,
        },
      ],
    };
  }
  const lines = new LineCounter();
  const lineAt = (offset: number) => lines.linePos(offset).line || 1;
  const documents: SourceDocument[] = [];
  const problems: ReadProblem[] = [];
  try {
    const parsed = parseAllDocuments(file.content, {
      version: '1.1',
      merge: true,
      prettyErrors: false,
      lineCounter: lines,
      logLevel: 'silent',
      customTags: withoutTimesAndBase60,
    });
    for (const document of Array.isArray(parsed) ? parsed : []) {
      const start = lineAt(document.contents?.range?.[0] ?? 0);
      problems.push(
        ...document.errors.map(error => ({
          message: `The file is not the YAML that Kubernetes reads: ${withFullStop(
            error.message,
          )}`,
          line: lineAt(error.pos[0]),
        })),
      );
      const broken = document.errors.some(
        error => error.code !== 'DUPLICATE_KEY',
      );
      const value = broken ? null : valueOf(document, start, problems);
      if (value !== null) {
        documents.push({
          value,
          lineOf: path => lineAt(offsetOf(document, path)),
        });
      }
    }
  } catch (error) {
    problems.push({
      message: `The file cannot be read: ${withFullStop(
        error instanceof Error ? error.message : String(error),
      )}`,
      line: 1,
    });
  }
  return { documents, problems };
}

function valueOf(
  document: Document,
  line: number,
  problems: ReadProblem[],
): JsonValue {
  try {
    return toJson(document.toJS({ maxAliasCount: MAX_ALIASES }));
  } catch (error) {
    problems.push({
      message: `The document cannot be expanded: ${withFullStop(
        error instanceof Error ? error.message : String(error),
      )}`,
      line,
    });
    return null;
  }
}

const BASE_60_OR_TIME = /timestamp$/;

function withoutTimesAndBase60(tags: Tags): Tags {
  return tags.filter(
    tag =>
      typeof tag === 'string' ||
      (!BASE_60_OR_TIME.test(tag.tag) &&
        !('format' in tag && tag.format === 'TIME')),
  );
}

/** The library gives Date, Map, Set and bytes for some tags; JSON has none of them. */
function toJson(value: unknown): JsonValue {
  if (value === undefined || value === null) {
    return null;
  }
  if (
    typeof value === 'string' ||
    typeof value === 'number' ||
    typeof value === 'boolean'
  ) {
    return value;
  }
  if (Array.isArray(value)) {
    return value.map(toJson);
  }
  if (value instanceof Map || value instanceof Set) {
    return toJson(Object.fromEntries(value.entries()));
  }
  if (typeof value === 'object' && !ArrayBuffer.isView(value)) {
    const object: JsonObject = {};
    for (const [key, item] of Object.entries(value)) {
      Object.defineProperty(object, key, {
        value: toJson(item),
        enumerable: true,
        configurable: true,
        writable: true,
      });
    }
    return object;
  }
  return String(value);
}

function offsetOf(document: Document, path: DocumentPath): number {
  const segments = parsePath(path);
  for (let length = segments.length; length > 0; length--) {
    const node: unknown = document.getIn(segments.slice(0, length), true);
    if (isNode(node) && node.range) {
      return node.range[0];
    }
  }
  return document.contents?.range?.[0] ?? 0;
}

function withFullStop(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
