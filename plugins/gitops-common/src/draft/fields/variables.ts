import { formatPath } from '../../path';
import { envNameSchema } from '../../problems';
import type { DraftBuilder } from '../assembly/draftBuilder';
import { environmentNames } from '../grammar/environments';
import { PhraseBook } from '../grammar/phraseBook';
import type { Span } from '../grammar/reading';
import { valueClasses } from '../grammar/valueClasses';
import { namesCredential } from '../secrets';

const CUE =
  '(env|environment|env var|env vars|envvar|env variable|env variables|environment var|environment vars|environment variable|environment variables|variable|variables|setting|config)';
const GIVES =
  '(=|:|to|is|are|as|equals|set to|set as|with value|with the value|with a value of|has value|has the value|having value|should be|must be|will be|needs to be|should be set to|must be set to|is set to|be set to|shall be|-> )';

const book = new PhraseBook<'given' | 'listed'>([
  [`[set] {key:clearVariable} ${GIVES} {value:setting}`, 'given'],
  [`${CUE} [called|named|:] {key:variable} ${GIVES} {value:setting}`, 'given'],
  [`set {key:variable} ${GIVES} {value:setting}`, 'given'],
  ['{key:variable} (:|=) {value:setting}', 'listed'],
]);

const REACH = 10;

/**
 * Reads environment variables with their values: `KEY=value`, `LOG_LEVEL set
 * to debug`, `LOG_LEVEL is debug in dev and warn in prod`.
 *
 * @internal
 */
export function readVariables(draft: DraftBuilder): void {
  const { reading } = draft;
  reading.tokens.forEach((token, at) => {
    if (token.kind === 'assignment' && !reading.isTaken(at)) {
      const key = token.key ?? '';
      if (/^[A-Z][A-Z0-9_]*$/.test(key) || hasCue(draft, at)) {
        state(draft, { key, value: token.value, start: at, end: at + 1 });
      }
    }
  });
  for (const match of reading.find(book)) {
    if (match.entry === 'listed' && !hasCue(draft, match.start)) {
      continue;
    }
    const { key, value } = match.captures;
    const name = String(key.value);
    if (!namesCredential(name)) {
      state(draft, {
        key: name,
        value: String(value.value),
        start: match.start,
        end: match.end,
      });
    }
  }
}

function hasCue(draft: DraftBuilder, at: number): boolean {
  return draft.reading.tokens
    .slice(Math.max(0, at - REACH), at)
    .some(({ word }) =>
      /^(env|envs|envvar|environment|variable|variables)$/.test(word),
    );
}

function state(
  draft: DraftBuilder,
  variable: Span & { key: string; value: string },
): void {
  const { key, value, ...span } = variable;
  if (!envNameSchema.safeParse(key).success) {
    return;
  }
  const path = formatPath(['env', key]);
  const scope = environmentBehind(draft, span.end);
  const environment =
    scope?.environment ?? environmentBefore(draft, span.start);
  draft.state({
    path,
    value,
    ...span,
    end: scope?.end ?? span.end,
    ...(environment ? { environments: [environment] } : {}),
  });
  stateContinuations(draft, path, scope?.end ?? span.end);
}

/** `, on in dev` and `and warn in prod`, behind a variable that has a value. */
function stateContinuations(
  draft: DraftBuilder,
  path: string,
  from: number,
): void {
  const { reading } = draft;
  let at = from;
  for (;;) {
    let next = at;
    while (
      /^(,|;|and|but)$/.test(reading.word(next, from - 1)) &&
      next < at + 3
    ) {
      next++;
    }
    if (next === at || reading.word(next, from - 1) === '') {
      return;
    }
    const value = valueClasses.setting(reading.tokens, next);
    const scope = value && environmentBehind(draft, value.end);
    if (!value || !scope || reading.isTaken(next)) {
      return;
    }
    draft.state({
      path,
      value: String(value.value),
      start: next,
      end: scope.end,
      environments: [scope.environment],
    });
    at = scope.end;
  }
}

/** `in prod X=on` and `prod: X=on`, directly before. */
function environmentBefore(
  { reading, standards }: DraftBuilder,
  at: number,
): string | undefined {
  const labeled = /^(?::|[-=]>|\u2192)$/.test(reading.word(at - 1, at));
  const index = labeled ? at - 2 : at - 1;
  const names = standards.environments.map(({ name }) => name);
  const environment = environmentNames(names)(reading.word(index, at));
  const prepared = /^(?:in|on|for)$/.test(reading.word(index - 1, at));
  return environment && (labeled || prepared) ? environment : undefined;
}

/** `in dev`, directly behind. */
function environmentBehind(
  draft: DraftBuilder,
  at: number,
): { environment: string; end: number } | undefined {
  const { reading } = draft;
  const near = Math.max(0, at - 1);
  let next = at;
  if (!/^(in|on|for)$/.test(reading.word(next, near))) {
    return undefined;
  }
  next++;
  if (reading.word(next, near) === 'the') {
    next++;
  }
  const names = draft.standards.environments.map(({ name }) => name);
  const environment = environmentNames(names)(reading.word(next, near));
  return environment ? { environment, end: next + 1 } : undefined;
}
