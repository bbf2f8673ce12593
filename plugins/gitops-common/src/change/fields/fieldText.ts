import { asObject, type JsonValue } from '../../kubernetes';
import { parsePath } from '../../path';
import type { DocumentPath } from '../../vocabulary';

const WORDS: Readonly<Record<string, (value: JsonValue) => string>> = {
  image: imageText,
  scale: scaleText,
  'health.liveness': probeText,
  'health.readiness': probeText,
  'health.startup': probeText,
};

/**
 * The value of a field of the spec in a few words, for a table or a sentence.
 *
 * @param value - `undefined` where the field is not there.
 *
 * @public
 */
export function fieldText(path: DocumentPath, value: unknown): string {
  if (value === undefined) {
    return 'not set';
  }
  const field = fieldOf(path);
  const words = WORDS[field];
  if (words) {
    return words(value as JsonValue);
  }
  if (Array.isArray(value)) {
    return value.map(item => itemText(field, item as JsonValue)).join(', ');
  }
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** The field without its environment: `scale` of `environments.prod.scale`. */
function fieldOf(path: DocumentPath): string {
  const segments = parsePath(path);
  return segments.slice(segments[0] === 'environments' ? 2 : 0).join('.');
}

function imageText(value: JsonValue): string {
  const { repository, tag, digest, placeholder } = asObject(value);
  if (placeholder) {
    return 'a placeholder';
  }
  return `${repository ?? ''}${tag === undefined ? '' : `:${tag}`}${
    digest === undefined ? '' : `@${digest}`
  }`;
}

function scaleText(value: JsonValue): string {
  const { min, max, metric, target } = asObject(value);
  if (max === undefined || max === min) {
    return `${min} ${min === 1 ? 'replica' : 'replicas'}`;
  }
  return `${min} to ${max} replicas${
    metric === undefined ? '' : ` by ${metric}`
  }${target === undefined ? '' : ` at ${target}%`}`;
}

function probeText(value: JsonValue): string {
  if (typeof value === 'string') {
    return value;
  }
  return Object.entries(asObject(value))
    .map(([key, item]) => `${key} ${plain(item)}`)
    .join(', ');
}

function itemText(field: string, item: JsonValue): string {
  const entry = asObject(item);
  switch (field) {
    case 'dependencies':
      return plain(entry.ref ?? entry.name ?? entry.type);
    case 'ports':
      return `${entry.name} ${entry.port}`;
    case 'secrets':
      return `${plain(entry.env ?? entry.file)} from ${entry.key}`;
    case 'files':
      return plain(entry.path);
    case 'network.ingressFrom':
      return plain(entry.workload);
    case 'network.egressTo':
      return `${entry.description} (${entry.cidr ?? 'public addresses'}, port ${
        entry.port
      })`;
    default:
      return plain(item);
  }
}

function plain(value: JsonValue): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
