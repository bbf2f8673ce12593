import { get, type JsonObject, type JsonValue } from '../kubernetes';
import {
  credentialLines,
  findCredentials,
  looksLikeCredential,
  passesCredential,
  scriptHasCredential,
  splitArgument,
} from '../problems';
import { maskText } from './maskText';
import { SecretMask } from './SecretMask';
import { snapshotLimits } from './snapshotLimits';

/** Holds the whole object once more, in one text. */
const LAST_APPLIED = 'kubectl.kubernetes.io/last-applied-configuration';

/** Longer texts are searched at their beginning only, to stay fast. */
const SEARCHED_CHARACTERS = 200_000;

/** Below these keys of the root are no values that people write. */
const OWN_WORDS = new Set(['apiVersion', 'kind']);

class Masking {
  constructor(
    private readonly secrets: SecretMask,
    private readonly isSecret: boolean,
  ) {}

  object(value: JsonObject, path: string, depth = 0): JsonObject {
    const result: JsonObject = {};
    for (const [key, child] of Object.entries(value)) {
      if (key === '__proto__') {
        continue;
      }
      if (path === '' && OWN_WORDS.has(key)) {
        result[key] = child;
      } else if (key === LAST_APPLIED) {
        result[key] = this.secrets.mask(key, String(child));
      } else if (
        this.isSecret &&
        path === '' &&
        (key === 'data' || key === 'stringData')
      ) {
        result[key] = this.secretValues(child, key);
      } else if (key === 'managedFields' && path === '/metadata') {
        // Names of fields, and no values.
        result[key] = child;
      } else {
        result[key] = this.value(child, {
          path: `${path}/${key}`,
          name: nameOf(value, key),
          depth: depth + 1,
        });
      }
    }
    return result;
  }

  private value(
    value: JsonValue,
    place: { path: string; name?: string; depth: number },
  ): JsonValue {
    if (typeof value === 'string') {
      return this.text(value, place);
    }
    if (value === null || typeof value !== 'object') {
      return value;
    }
    if (place.depth > snapshotLimits.objectDepth) {
      return '…';
    }
    return Array.isArray(value)
      ? this.list(value, place)
      : this.object(value, place.path, place.depth);
  }

  private list(
    items: JsonValue[],
    place: { path: string; name?: string; depth: number },
  ): JsonValue[] {
    return items.map((item, index) => {
      const path = `${place.path}/${itemKey(item, index)}`;
      const flag = flagBefore(items, index);
      if (
        flag &&
        typeof item === 'string' &&
        !item.startsWith('-') &&
        passesCredential(flag, item)
      ) {
        return this.secrets.mask(path, item);
      }
      return this.value(item, {
        path,
        name: place.name,
        depth: place.depth + 1,
      });
    });
  }

  /** The same value as text and in base64 shows as the same. */
  private secretValues(values: JsonValue, key: string): JsonValue {
    if (values === null || typeof values !== 'object') {
      return values;
    }
    return Object.fromEntries(
      Object.entries(values).map(([name, value]) => [
        name,
        value === null
          ? null
          : this.secrets.mask(
              `/data/${name}`,
              key === 'data' ? String(value) : base64(String(value)),
            ),
      ]),
    );
  }

  private text(
    value: string,
    { path, name }: { path: string; name?: string },
  ): string {
    const argument = splitArgument(value);
    if (argument.name && passesCredential(argument.name, argument.text)) {
      return `${value.slice(
        0,
        value.length - argument.text.length,
      )}${this.secrets.mask(path, argument.text)}`;
    }
    if (name && passesCredential(name, value)) {
      return this.secrets.mask(path, value);
    }
    if (path.startsWith('/binaryData/') && looksLikeCredential(decode(value))) {
      return this.secrets.mask(path, value);
    }
    if (/\s/.test(value.trim())) {
      return this.found(this.document(value, path), path);
    }
    return this.found(
      looksLikeCredential(value) ? maskText(value) : value,
      path,
    );
  }

  /** What gives itself away within a text, wherever it stands. */
  private found(value: string, path: string): string {
    const searched = value.slice(0, SEARCHED_CHARACTERS);
    let masked = '';
    let at = 0;
    findCredentials(searched).forEach(({ start, end }, index) => {
      masked += `${value.slice(at, start)}${this.secrets.mask(
        `${path}:${index}`,
        value.slice(start, end),
      )}`;
      at = end;
    });
    return masked + value.slice(at);
  }

  /** A configuration file or a script within a text. */
  private document(value: string, path: string): string {
    const text = looksLikeCredential(value) ? maskText(value) : value;
    const lines = new Set(credentialLines(text));
    const masked =
      lines.size === 0
        ? text
        : text
            .split('\n')
            .map((line, index) =>
              lines.has(index + 1) ? this.line(line, path) : line,
            )
            .join('\n');
    return scriptHasCredential(masked)
      ? this.secrets.mask(path, value)
      : masked;
  }

  private line(line: string, path: string): string {
    const start =
      /^\s*(?:-\s+)?(?:export\s+)?["'{]*[\w.-]*["']?\s*[:=\s]\s*/.exec(
        line,
      )?.[0];
    return `${start ?? ''}${this.secrets.mask(
      `${path}:${start ?? ''}`,
      line.slice(start?.length ?? 0),
    )}`;
  }
}

/**
 * A Kubernetes object without secret values: those of a Secret, and whatever
 * looks like a credential in variables, arguments, ConfigMaps and custom
 * resources. Objects that are masked with the same {@link SecretMask} still show
 * where their values differ.
 *
 * @public
 */
export function maskObject(
  object: JsonObject,
  mask: SecretMask = new SecretMask(),
): JsonObject {
  const masking = new Masking(mask, isCoreSecret(object));
  return masking.object(object, '');
}

function isCoreSecret(object: JsonObject): boolean {
  return get(object, 'kind') === 'Secret' && get(object, 'apiVersion') === 'v1';
}

/** A variable's value has the name beside it; other values have their key. */
function nameOf(parent: JsonObject, key: string): string | undefined {
  const name = get(parent, 'name');
  return key === 'value' && typeof name === 'string' ? name : key;
}

/** Items that have a name keep their place when others come before them. */
function itemKey(item: JsonValue, index: number): string {
  const name =
    item !== null && typeof item === 'object' && !Array.isArray(item)
      ? get(item, 'name')
      : undefined;
  return typeof name === 'string' ? name : String(index);
}

/** `--db-password` before the item, whose value it then is. */
function flagBefore(items: JsonValue[], index: number): string | undefined {
  const before = items[index - 1];
  return typeof before === 'string'
    ? /^--?([A-Za-z][\w.-]*)$/.exec(before)?.[1]
    : undefined;
}

function base64(text: string): string {
  let bytes = '';
  for (const byte of new TextEncoder().encode(text)) {
    bytes += String.fromCharCode(byte);
  }
  return btoa(bytes);
}

/** The beginning of the text behind base64, or nothing where it is none. */
function decode(encoded: string): string {
  const text = encoded.slice(0, 40_000).replace(/\s+/g, '');
  const whole = text.slice(0, text.length - (text.length % 4));
  return /^[A-Za-z0-9+/]*={0,2}$/.test(whole) ? atob(whole) : '';
}
