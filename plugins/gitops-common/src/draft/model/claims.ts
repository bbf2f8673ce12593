import { formatPath, parsePath } from '../../path';
import type { DocumentPath } from '../../vocabulary';
import type { RefusedStatement } from '../draft';
import { environmentNames } from '../grammar/environments';
import { modelFieldGuides, type ModelFieldGuide } from './modelFieldGuides';
import {
  MAX_MODEL_STATEMENTS,
  modelFields,
  type ModelField,
  type ModelStatement,
} from './modelStatement';
import type { SpokenWords } from './spokenWords';
import type { VariableItem } from './values/configuration';
import { modelValues } from './values/modelValues';

/**
 * What statements of a model say about one field or item, before anything
 * of it is believed.
 *
 * @internal
 */
export interface Claim {
  operation: ModelStatement['operation'];
  field: ModelField;
  guide: ModelFieldGuide;
  /** Name of the standards; absent where it is for all. */
  environment?: string;
  /** Field of the spec, or the list that it is an item of. */
  path: DocumentPath;
  /** As the field's {@link modelValues} read it. */
  item: unknown;
  /** As the spec has it. */
  value: unknown;
  /** Words that were named for it, each once, in order. */
  quotes: string[];
  /** As the model wrote it, for the person who reads why it was refused. */
  text: string;
}

/** A statement or claim that is not taken, with the reason. @internal */
export type Refused = Pick<RefusedStatement, 'field' | 'value' | 'quote'> & {
  reason: string;
};

const MASK = '\u2022';

/**
 * Reads statements as claims: in an order of their own, each once, so that the
 * order in which a model makes them means nothing.
 *
 * @internal
 */
export function readClaims(options: {
  statements: readonly ModelStatement[];
  words: SpokenWords;
  /** Whether there is something that could be removed. */
  mayRemove: boolean;
}): { claims: Claim[]; refused: Refused[] } {
  const { words, mayRemove } = options;
  const claims = new Map<string, Claim>();
  const refused: Refused[] = [];
  const statements = inOrder(options.statements);
  for (const statement of statements.slice(0, MAX_MODEL_STATEMENTS)) {
    const claim =
      statement.operation === 'remove' && !mayRemove
        ? 'There is nothing yet that could be removed.'
        : readClaim(statement, words);
    if (typeof claim === 'string') {
      const { field, value, quote } = statement;
      refused.push({ field, value, quote, reason: claim });
      continue;
    }
    const { operation, field, path, item } = claim;
    const key = JSON.stringify([operation, field, path, item]);
    const known = claims.get(key);
    if (known) {
      known.quotes.push(statement.quote);
    } else {
      claims.set(key, claim);
    }
  }
  return { claims: [...claims.values()], refused };
}

function inOrder(statements: readonly ModelStatement[]): ModelStatement[] {
  const keyed = new Map(
    statements.map(statement => {
      const { operation, field, environment, value, quote } = statement;
      const rank = String(modelFields.indexOf(field)).padStart(2, '0');
      const key = JSON.stringify([rank, environment, value, quote, operation]);
      return [key, statement];
    }),
  );
  return [...keyed]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, statement]) => statement);
}

/** Returns the claim, or why there is none. */
function readClaim(
  statement: ModelStatement,
  words: SpokenWords,
): Claim | string {
  const { operation, field, value: text, quote } = statement;
  const guide = modelFieldGuides[field];
  if (guide.refused) {
    return guide.refused;
  }
  if (text.includes(MASK) || quote.includes(MASK)) {
    return 'A credential was taken out of these words.';
  }
  const environment = environmentOf(statement, words);
  if (environment === null) {
    return 'The standards have no such environment.';
  }
  if (environment !== undefined && !guide.perEnvironment) {
    return 'This is the same in all environments.';
  }
  const item =
    modelValues[field].parse(text, words) ??
    (operation === 'remove' ? namedItem(field, text) : undefined);
  if (item === undefined) {
    return 'This is no value for the field on this platform.';
  }
  const prefix = environment === undefined ? [] : ['environments', environment];
  const own = field === 'variable' ? [(item as VariableItem).name] : [];
  return {
    operation,
    field,
    guide,
    ...(environment === undefined ? {} : { environment }),
    path: formatPath([...prefix, ...parsePath(guide.path), ...own]),
    item,
    value: field === 'variable' ? (item as VariableItem).value : item,
    quotes: [quote],
    text,
  };
}

/** What is taken out needs no value, only a name where there are several. */
function namedItem(field: ModelField, text: string): unknown {
  if (field === 'variable') {
    const name = text.trim();
    return /^[A-Za-z_]\w{0,80}$/.test(name) ? { name, value: '' } : undefined;
  }
  return modelFieldGuides[field].repeats ? undefined : text.slice(0, 100);
}

/** `null` where the standards have none of this name. */
function environmentOf(
  { environment }: ModelStatement,
  { draft }: SpokenWords,
): string | null | undefined {
  if (environment === null || environment.trim() === '') {
    return undefined;
  }
  const names = draft.standards.environments.map(({ name }) => name);
  return environmentNames(names)(environment.trim().toLowerCase()) ?? null;
}
