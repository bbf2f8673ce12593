import type { DocumentPath } from '../vocabulary';
import type { JsonObject, JsonValue } from './json';
import { childPath } from './sourced';

/**
 * Text of a document with the line of each of its values, from 1.
 *
 * @public
 */
export interface SerialisedDocument {
  content: string;
  lines: Record<DocumentPath, number>;
}

class Writer {
  readonly text: string[] = [];
  readonly lines: Record<DocumentPath, number> = {};

  object(value: JsonObject, path: DocumentPath, indent: number): void {
    for (const key of Object.keys(value)) {
      this.entry(`${scalar(key)}:`, value[key], {
        path: childPath(path, key),
        indent,
      });
    }
  }

  private list(value: JsonValue[], path: DocumentPath, indent: number): void {
    value.forEach((item, index) =>
      this.entry('-', item, { path: childPath(path, index), indent }),
    );
  }

  private entry(
    lead: string,
    value: JsonValue,
    { path, indent }: { path: DocumentPath; indent: number },
  ): void {
    const start = this.text.length;
    this.lines[path] = start + 1;
    const pad = ' '.repeat(indent);
    if (Array.isArray(value)) {
      this.text.push(`${pad}${lead}${value.length === 0 ? ' []' : ''}`);
      this.list(value, path, indent + 2);
    } else if (value !== null && typeof value === 'object') {
      if (Object.keys(value).length === 0) {
        this.text.push(`${pad}${lead} {}`);
      } else if (lead === '-') {
        // The first key stands on the line of the dash.
        this.object(value, path, indent + 2);
        this.text[start] = `${pad}- ${this.text[start].slice(indent + 2)}`;
      } else {
        this.text.push(`${pad}${lead}`);
        this.object(value, path, indent + 2);
      }
    } else if (typeof value === 'string' && isSafeBlock(value)) {
      const body = value.endsWith('\n') ? value.slice(0, -1) : value;
      this.text.push(
        `${pad}${lead} |${body === value ? '-' : ''}`,
        ...body.split('\n').map(line => (line === '' ? '' : `${pad}  ${line}`)),
      );
    } else {
      this.text.push(`${pad}${lead} ${scalar(value)}`);
    }
  }
}

function scalar(value: string | number | boolean | null): string {
  if (typeof value === 'string') {
    return isPlain(value) ? value : quoted(value);
  }
  if (typeof value === 'number' && !Number.isFinite(value)) {
    throw new TypeError(`Cannot write ${value} as YAML: it is not finite`);
  }
  return String(value);
}

const PLAIN =
  /^[A-Za-z/](?:[A-Za-z0-9_./@+=,()-]| (?=[A-Za-z0-9(])|:(?=[A-Za-z0-9/]))*$/;

/** Quantities, durations, percentages and address ranges: their units keep them from being numbers. */
const PLAIN_AMOUNT =
  /^(?:\d+(?:\.\d+)?(?:[KMGT]i|[mhsk%])|\d{1,3}(?:\.\d{1,3}){3}\/\d{1,2})$/;

/** Booleans and null of YAML 1.1, and an exponent that some readers take for a number. */
const TAKEN = /^(y|yes|n|no|true|false|on|off|null|nan|inf|e[-+]?[\d_]+)$/i;

function isPlain(text: string): boolean {
  return (PLAIN.test(text) && !TAKEN.test(text)) || PLAIN_AMOUNT.test(text);
}

/** Characters that YAML 1.1 takes for line breaks, or that are not printable there. */
const UNPRINTABLE = /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g;

function quoted(text: string): string {
  return JSON.stringify(text).replace(
    UNPRINTABLE,
    character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/**
 * Lines that a literal block keeps as they are: printable, no tab or space at
 * the ends, a first line that shows the indentation, one line break at the end
 * or none.
 */
const BLOCK_LINE = /^[^\s](?:.*[^\s])?$|^ +[^\s](?:.*[^\s])?$|^$/;
const UNSAFE_IN_BLOCK =
  /(?!\n|\t)\p{Cc}|[\p{Cs}\p{Zl}\p{Zp}\u00a0\ufeff\ufffe\uffff]/u;

function isSafeBlock(text: string): boolean {
  if (!text.includes('\n') || UNSAFE_IN_BLOCK.test(text)) {
    return false;
  }
  const lines = (text.endsWith('\n') ? text.slice(0, -1) : text).split('\n');
  return (
    /^[^\s]/.test(lines[0]) &&
    lines[lines.length - 1] !== '' &&
    lines.every(line => BLOCK_LINE.test(line))
  );
}

/**
 * Writes a document as YAML that every reader takes for the same data: YAML 1.1
 * and 1.2, whatever the texts in it. A text is written plain only when its
 * letters leave no doubt; several lines become a literal block when nothing in
 * them can get lost; everything else is quoted, with escapes and without
 * folding. Same data, same bytes.
 *
 * @throws TypeError for a number that is not finite.
 *
 * @public
 */
export function serialise(document: JsonObject): SerialisedDocument {
  const writer = new Writer();
  writer.object(document, '', 0);
  return { content: `${writer.text.join('\n')}\n`, lines: writer.lines };
}
