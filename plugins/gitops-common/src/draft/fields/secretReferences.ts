import type { DraftBuilder } from '../assembly/draftBuilder';
import { PhraseBook } from '../grammar/phraseBook';
import type { Span } from '../grammar/reading';
import { namesCredential } from '../secrets';

/** A secret that the text names; `key` only where it says where it lies. */
interface NamedSecret extends Span {
  env?: string;
  file?: string;
  key?: string;
}

const STORE =
  '(vault|secret store|secrets store|secret manager|secrets manager|key vault|keyvault|secret-store|secretstore|secrets|secret|external secrets|credential store|password manager)';

const files = new PhraseBook<'file'>([
  [
    `[mount] [the|a] secret {key:reference} (as|to|at|in|into|under) [a|the] [file] [at] {file}`,
    'file',
  ],
  [
    `[mount] [the|a] secret {key:name} (as|to|at|into) [a|the] [file] [at] {file}`,
    'file',
  ],
  [
    `(mount|mounts|mounted) {key:reference} (as|to|at|in|into) [a|the] [secret] [file] [at] {file}`,
    'file',
  ],
]);

const named = new PhraseBook<'named'>([
  [
    '(secret|secrets|credential|token|api key) (called|named|:) {name}',
    'named',
  ],
  [`{name:unknown} (from|in|out of) [the|our] ${STORE}`, 'named'],
  ['{name:unknown} (secret|credential)', 'named'],
]);

const stores = new PhraseBook<'store'>([
  [`(from|in|out of|via|through|into|with|by) [the|our|a] ${STORE}`, 'store'],
  ['[is|are|as|a|the] (secret|secrets|credential|credentials)', 'store'],
  ['(key|at|under|path) {key:reference}', 'store'],
]);

const VARIABLE = /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/;
const CUE =
  /^(?:secret|secrets|vault|credential|credentials|secretstore|secret-store|keyvault)$/;

/**
 * Reads references to secrets, never values: `STRIPE_KEY from the vault`,
 * `needs a secret called mail-token`, `mount the secret a/b as file /etc/c`.
 *
 * @internal
 */
export function readSecretReferences(draft: DraftBuilder): void {
  const { reading } = draft;
  const secrets: NamedSecret[] = [];
  for (const { start, end, captures } of reading.find(files)) {
    reading.take({ start, end });
    secrets.push({
      start,
      end,
      file: String(captures.file.value),
      key: String(captures.key.value),
    });
  }
  secrets.push(...variables(draft), ...spokenNames(draft));
  if (secrets.length > 0) {
    for (const store of reading.find(stores)) {
      reading.take(store);
    }
  }
  secrets
    .sort((a, b) => a.start - b.start)
    .filter(
      (secret, index, all) =>
        secret.file !== undefined ||
        all.findIndex(({ env }) => env === secret.env) === index,
    )
    .forEach((secret, index) => write(draft, secret, index));
}

/** Names in capitals that name a credential, or that the words call a secret. */
function variables(draft: DraftBuilder): NamedSecret[] {
  const { reading } = draft;
  return reading.tokens.flatMap((token, at) => {
    if (
      reading.isTaken(at) ||
      token.kind !== 'word' ||
      !VARIABLE.test(token.text) ||
      reading.polarity({ start: at, end: at + 1 }) !== 'wanted' ||
      !(namesCredential(token.text) || hasCue(draft, at))
    ) {
      return [];
    }
    const key = keyBehind(draft, at);
    reading.take({ start: at, end: at + 1 });
    return [
      {
        start: at,
        end: at + 1,
        env: token.text,
        ...(key === undefined ? {} : { key }),
      },
    ];
  });
}

const KEY_REACH = 7;

/** `from secret payments/db-url`, `in the vault at payments/db-url`. */
function keyBehind(draft: DraftBuilder, at: number): string | undefined {
  const { reading } = draft;
  for (let next = at + 2; next <= at + KEY_REACH; next++) {
    const before = reading.word(next - 1, at);
    const reference = reading.read('reference', next);
    if (before === '' || VARIABLE.test(reading.tokens[next - 1].text)) {
      return undefined;
    }
    if (
      reference &&
      /^(?:secret|key|at|under|path|vault|entry)$/.test(before)
    ) {
      reading.take({ start: next, end: reference.end });
      return String(reference.value);
    }
  }
  return undefined;
}

function hasCue(draft: DraftBuilder, at: number): boolean {
  const { tokens } = draft.reading;
  const near = tokens.slice(Math.max(0, at - 8), at + 12);
  return near.some(
    ({ word, sentence }) => sentence === tokens[at].sentence && CUE.test(word),
  );
}

function spokenNames(draft: DraftBuilder): NamedSecret[] {
  const { reading } = draft;
  return reading.find(named).flatMap(({ start, end, captures }) => {
    const key = String(captures.name.value);
    const env = asVariable(key);
    const usable =
      /^[A-Z_][A-Z0-9_]*$/.test(env) &&
      /[-_]|[a-z][A-Z]/.test(key) &&
      reading.polarity({ start, end }) === 'wanted';
    if (!usable) {
      return [];
    }
    reading.take({ start, end });
    return [{ start, end, env, ...(VARIABLE.test(key) ? {} : { key }) }];
  });
}

/** The variable for a secret: `mail-token` is `MAIL_TOKEN`. @internal */
export function asVariable(name: string): string {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replace(/[^A-Za-z0-9]+/g, '_')
    .toUpperCase();
}

function write(draft: DraftBuilder, secret: NamedSecret, index: number): void {
  const { spec, reading } = draft;
  const path = `secrets[${index}]`;
  const origin = reading.stated(secret);
  if (secret.file !== undefined) {
    spec.set(`${path}.file`, secret.file, origin);
  } else {
    spec.set(`${path}.env`, secret.env, origin);
  }
  if (secret.key !== undefined) {
    spec.set(`${path}.key`, secret.key, origin);
  }
}
