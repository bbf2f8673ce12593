import { z } from 'zod';
import { strictSchemaProblems } from './strictSchemaProblems';

const problemsOf = (schema: z.ZodType) =>
  strictSchemaProblems(z.toJSONSchema(schema, { target: 'draft-7' }));

const nested = (levels: number): z.ZodType =>
  levels === 0 ? z.string() : z.strictObject({ a: nested(levels - 1) });

describe('strictSchemaProblems', () => {
  it('takes closed objects of required, nullable, listed and enumerated values', () => {
    expect(
      problemsOf(
        z.strictObject({
          a: z.string().nullable(),
          b: z.array(z.strictObject({ c: z.enum(['x', 'y']) })),
        }),
      ),
    ).toEqual([]);
  });

  it.each([
    ['a root that is no object', z.string(), 'The root is not an object.'],
    [
      'an optional property',
      z.strictObject({ a: z.string().optional() }),
      '$.a is not required.',
    ],
    [
      'a property with a default',
      z.strictObject({ a: z.string().default('x') }),
      '$.a uses "default".',
    ],
    [
      'an object with other properties',
      z.looseObject({ a: z.string() }),
      '$ allows other properties.',
    ],
    [
      'a record',
      z.strictObject({ a: z.record(z.string(), z.string()) }),
      '$.a allows other properties.',
    ],
    [
      'an open object in a list',
      z.strictObject({ a: z.array(z.looseObject({ b: z.string() })) }),
      '$.a[] allows other properties.',
    ],
    [
      'a discriminated union',
      z.strictObject({
        a: z.discriminatedUnion('t', [
          z.strictObject({ t: z.literal('x') }),
          z.strictObject({ t: z.literal('y') }),
        ]),
      }),
      '$.a uses "oneOf".',
    ],
    [
      'a bounded text',
      z.strictObject({ a: z.string().max(3) }),
      '$.a uses "maxLength".',
    ],
    [
      'more than ten levels',
      nested(11),
      '$.a.a.a.a.a.a.a.a.a.a lies deeper than 10 levels.',
    ],
    [
      'more than a thousand values of enums',
      z.strictObject({
        a: z.enum(Array.from({ length: 1001 }, (_, index) => `v${index}`)),
      }),
      'It has 1001 values of enums, more than 1000.',
    ],
    [
      'more than 5000 properties',
      z.strictObject(
        Object.fromEntries(
          Array.from({ length: 5001 }, (_, index) => [`p${index}`, z.null()]),
        ),
      ),
      'It has 5001 properties, more than 5000.',
    ],
    [
      'names that are too long',
      z.strictObject({ ['x'.repeat(120_001)]: z.null() }),
      'It has 120001 characters of names and values, more than 120000.',
    ],
  ])('refuses %s', (_, schema, problem) => {
    expect(problemsOf(schema)).toContain(problem);
  });

  it.each(['allOf', 'not', 'if', 'dependentRequired', 'patternProperties'])(
    'refuses "%s" wherever it stands',
    keyword => {
      const items = { type: 'string', [keyword]: {} };
      expect(
        strictSchemaProblems({
          type: 'object',
          properties: { a: { type: 'array', items } },
          required: ['a'],
          additionalProperties: false,
        }),
      ).toEqual([`$.a[] uses "${keyword}".`]);
    },
  );

  it('refuses a choice at the root', () => {
    expect(
      strictSchemaProblems({ type: 'object', anyOf: [{ type: 'null' }] }),
    ).toContain('The root is a choice.');
  });
});
