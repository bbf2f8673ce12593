import { z } from 'zod';
import { formatPath } from '../path';
import type { Parsed, Problem } from '../vocabulary';
import { closestWord } from './closestWord';

/**
 * Parses an unknown value with a closed schema and words what is wrong so that
 * a person can mend it: the path, the reason, and a remedy with a "did you mean".
 *
 * @param options - `reserved` are key names that the format keeps for later,
 * with the sentence to say when one is used.
 *
 * @public
 */
export function parseStrictly<S extends z.ZodType>(
  schema: S,
  value: unknown,
  options: { reserved?: Readonly<Record<string, string>> } = {},
): Parsed<z.output<S>> {
  const result = schema.safeParse(value, { reportInput: true });
  if (result.success) {
    return { ok: true, value: result.data };
  }
  const problems = result.error.issues.flatMap(issue =>
    toProblems(issue, schema, options.reserved ?? {}),
  );
  return { ok: false, problems };
}

const TYPE_WORDS: Record<string, string> = {
  string: 'a text (in quotes when it looks like a number)',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  object: 'a section of key: value lines',
  record: 'a section of key: value lines',
  array: 'a list',
};

type Issue = z.core.$ZodIssue;
type Segments = (string | number)[];

function toProblems(
  issue: Issue,
  schema: z.ZodType,
  reserved: Readonly<Record<string, string>>,
): Problem[] {
  const segments = issue.path as Segments;
  const path = formatPath(segments);
  switch (issue.code) {
    case 'unrecognized_keys': {
      const known = knownKeys(schema, segments);
      return issue.keys.map(key =>
        unknownKey({ segments, key, known, reserved }),
      );
    }
    case 'invalid_union': {
      const nested = bestBranch(issue.errors);
      if (nested.length > 0) {
        return nested.flatMap(inner =>
          toProblems(
            { ...inner, path: [...issue.path, ...inner.path] } as Issue,
            schema,
            reserved,
          ),
        );
      }
      if (issue.discriminator !== undefined) {
        return [unknownKind(issue, schema, issue.discriminator)];
      }
      return [{ path, ...describeUnion(issue) }];
    }
    case 'invalid_value':
      return [{ path, ...describeValues(issue.input, issue.values) }];
    case 'invalid_type':
      return [{ path, ...describeType(issue.input, issue.expected) }];
    case 'invalid_key':
      return issue.issues.map(inner => ({
        path,
        ...splitMessage(inner.message),
      }));
    default:
      return [{ path, ...splitMessage(issue.message) }];
  }
}

/**
 * Messages of our schemas are "what is wrong | what to do".
 */
function splitMessage(text: string): { message: string; remedy: string } {
  const [message, remedy] = text.split(' | ');
  return {
    message,
    remedy: remedy ?? 'Change the value so that it fits.',
  };
}

function unknownKey(options: {
  segments: Segments;
  key: string;
  known: string[];
  reserved: Readonly<Record<string, string>>;
}): Problem {
  const { segments, key, known, reserved } = options;
  const path = formatPath([...segments, key]);
  if (Object.prototype.hasOwnProperty.call(reserved, key)) {
    return {
      path,
      message: `The field "${key}" is reserved.`,
      remedy: reserved[key],
    };
  }
  const meant = closestWord(key, known);
  return {
    path,
    message: `There is no field "${key}" here.`,
    remedy: meant
      ? `Did you mean "${meant}"?`
      : `Remove it, or use one of: ${known.join(', ')}.`,
  };
}

function describeValues(
  input: unknown,
  values: readonly unknown[],
): { message: string; remedy: string } {
  const words = values.map(String);
  if (input === undefined) {
    return {
      message: 'A value is missing.',
      remedy: `Give one of: ${words.join(', ')}.`,
    };
  }
  const meant = closestWord(String(input), words);
  return {
    message: `${show(input)} is not one of the values that can be used.`,
    remedy: meant
      ? `Did you mean "${meant}"? Possible: ${words.join(', ')}.`
      : `Use one of: ${words.join(', ')}.`,
  };
}

function describeType(
  input: unknown,
  expected: string,
): { message: string; remedy: string } {
  const wanted = TYPE_WORDS[expected] ?? expected;
  return input === undefined
    ? { message: 'A value is missing.', remedy: `Give ${wanted}.` }
    : {
        message: `${show(input)} is not ${wanted}.`,
        remedy: `Write ${wanted} here.`,
      };
}

/** A union by a key such as `type`: the value of the key decides the form. */
function unknownKind(
  issue: { input?: unknown; path: PropertyKey[] },
  schema: z.ZodType,
  discriminator: string,
): Problem {
  const above = issue.path as Segments;
  // The issue is at the key in some releases of zod, and around it in others.
  const around =
    above[above.length - 1] === discriminator ? above.slice(0, -1) : above;
  const values = nodesAt(schema, around).flatMap(node => {
    const key =
      node instanceof z.ZodObject
        ? (node.shape[discriminator] as z.core.$ZodType | undefined)
        : undefined;
    return key instanceof z.ZodLiteral ? [...key.values] : [];
  });
  const { input } = issue;
  const value =
    input !== null && typeof input === 'object'
      ? (input as Record<string, unknown>)[discriminator]
      : input;
  return {
    path: formatPath([...around, discriminator]),
    ...describeValues(value, values),
  };
}

function describeUnion(issue: { input?: unknown; path: PropertyKey[] }): {
  message: string;
  remedy: string;
} {
  return {
    message: `${show(
      issue.input,
    )} has none of the forms that can be used here.`,
    remedy: 'See the documentation of this field for its forms.',
  };
}

function show(input: unknown): string {
  if (Array.isArray(input)) {
    return 'A list';
  }
  if (input !== null && typeof input === 'object') {
    return 'A section';
  }
  const text = typeof input === 'string' ? `"${input}"` : String(input);
  return text.length > 60 ? `${text.slice(0, 57)}..."` : text;
}

/** The branch of a union that fits best: the one whose first issue lies deepest. */
function bestBranch(branches: readonly Issue[][]): Issue[] {
  let best: Issue[] = [];
  let bestDepth = 0;
  for (const issues of branches) {
    const depth = Math.max(
      0,
      ...issues.map(
        issue =>
          issue.path.length + (issue.code === 'unrecognized_keys' ? 1 : 0),
      ),
    );
    if (depth > bestDepth) {
      best = issues;
      bestDepth = depth;
    }
  }
  return best;
}

/** What the schema may be at a path. */
function nodesAt(schema: z.ZodType, segments: Segments): z.core.$ZodType[] {
  let level: z.core.$ZodType[] = expand(schema);
  for (const segment of segments) {
    level = level.flatMap(node => child(node, segment)).flatMap(expand);
  }
  return level;
}

/** Keys that the schema knows at a path; unions give the keys of all their forms. */
function knownKeys(schema: z.ZodType, segments: Segments): string[] {
  const keys = new Set<string>();
  for (const node of nodesAt(schema, segments)) {
    if (node instanceof z.ZodObject) {
      Object.keys(node.shape).forEach(key => keys.add(key));
    }
  }
  return [...keys];
}

function child(node: z.core.$ZodType, segment: string | number) {
  if (node instanceof z.ZodObject) {
    const shape = node.shape as Record<string, z.core.$ZodType>;
    const next = shape[segment];
    return next ? [next] : [];
  }
  if (node instanceof z.ZodArray) {
    return [node.element as z.core.$ZodType];
  }
  if (node instanceof z.ZodRecord) {
    return [node.valueType as z.core.$ZodType];
  }
  return [];
}

function expand(node: z.core.$ZodType): z.core.$ZodType[] {
  if (
    node instanceof z.ZodOptional ||
    node instanceof z.ZodDefault ||
    node instanceof z.ZodNullable
  ) {
    return expand(node.def.innerType as z.core.$ZodType);
  }
  if (node instanceof z.ZodUnion) {
    return (node.options as z.core.$ZodType[]).flatMap(expand);
  }
  if (node instanceof z.ZodPipe) {
    return expand(node.def.in as z.core.$ZodType);
  }
  return [node];
}
