import { looksLikeCredential } from '../../problems';
import { namesCredential } from './credentialNames';
import { maskSecrets } from './maskSecrets';

const MASK = '\u2022'.repeat(8);

/** Names of fields that say where a credential lies. */
const REFERENCES = new Set(['key', 'property', 'store', 'env']);

/**
 * Masks credentials in every text of a document, also one that only the name
 * of its field gives away.
 *
 * @internal
 */
export function maskValues(value: unknown, name = ''): unknown {
  if (typeof value === 'string') {
    const given =
      !REFERENCES.has(name) &&
      (namesCredential(name) || looksLikeCredential(value, name));
    return given ? MASK : maskSecrets(value);
  }
  if (Array.isArray(value)) {
    return value.map(item => maskValues(item, name));
  }
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [key, maskValues(item, key)]),
    );
  }
  return value;
}
