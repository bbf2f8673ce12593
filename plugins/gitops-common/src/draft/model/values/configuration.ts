import { envNameSchema, looksLikeCredential } from '../../../problems';
import { workloadSpecSchema } from '../../../spec';
import { asVariable } from '../../fields/secretReferences';
import type { Span } from '../../grammar/reading';
import { namesCredential } from '../../secrets';
import type { ModelValue, Quoted } from './ModelValue';

/** An entry of the spec's `env`. @internal */
export interface VariableItem {
  name: string;
  value: string;
}

/** An entry of the spec's `secrets`. @internal */
export interface SecretItem {
  env: string;
  key?: string;
}

const SECRET_CUE =
  /^(?:secrets?|vault|credentials?|secretstore|secret-store|keyvault|tokens?)$/;

/** A variable with its value, both as the person wrote them. @internal */
export const variableValue: ModelValue<VariableItem> = {
  parse: text => {
    const [, name, value] = /^([A-Za-z_]\w{0,80})=([\s\S]+)$/.exec(text) ?? [];
    const isPlain =
      name !== undefined &&
      envNameSchema.safeParse(name).success &&
      !namesCredential(name) &&
      !looksLikeCredential(value, name) &&
      workloadSpecSchema.shape.env.safeParse({ [name]: value }).success;
    return isPlain ? { name, value } : undefined;
  },
  find: ({ name, value }, quoted) => {
    const { words, quote } = quoted;
    const assignments = words.matching(
      quote,
      token => token.key === name && token.value === value,
    );
    const keys = words.matching(quote, token => token.text === name);
    return [
      ...assignments,
      ...keys.flatMap(key => settings(key, value, quoted)),
    ];
  },
};

const GIVES =
  /^(?:=|:|to|is|are|as|at|on|be|with|value|of|set|should|must|the|a|->|equals)$/;

/** The value behind a name, with nothing but "is set to" between them. */
function settings(key: Span, value: string, quoted: Quoted): Span[] {
  const { words, quote } = quoted;
  return words
    .literal({ start: Math.min(key.end, quote.end - 1), end: quote.end }, value)
    .filter(
      span =>
        span.start > key.end - 1 &&
        words.tokens
          .slice(key.end, span.start)
          .every(({ word }) => GIVES.test(word)),
    )
    .map(span => ({ start: key.start, end: span.end }));
}

/** A variable whose value comes from the secret store. @internal */
export const secretValue: ModelValue<SecretItem> = {
  parse: text => {
    const [, env, key] =
      /^([A-Z_][A-Z0-9_]{0,80})(?:=(.+))?$/.exec(text.trim()) ?? [];
    if (env === undefined) {
      return undefined;
    }
    const item = { env, ...(key === undefined ? {} : { key }) };
    return !(key !== undefined && looksLikeCredential(key, env)) &&
      workloadSpecSchema.shape.secrets.safeParse([{ key: 'a', ...item }])
        .success
      ? item
      : undefined;
  },
  find: ({ env, key }, { words, quote }) => {
    const isSecret = namesCredential(env) || words.has(quote, SECRET_CUE);
    const hasKey =
      key === undefined ||
      words.matching(quote, token => token.value === key).length > 0 ||
      words.literal(quote, key).length > 0;
    return isSecret && hasKey
      ? words.matching(
          quote,
          token =>
            token.text === env ||
            (/^(?:word|quoted)$/.test(token.kind) &&
              /[-_]|[a-z][A-Z]/.test(token.value) &&
              asVariable(token.value) === env),
        )
      : [];
  },
};
