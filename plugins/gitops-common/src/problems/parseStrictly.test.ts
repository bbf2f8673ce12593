import { z } from 'zod';
import { parseStrictly } from './parseStrictly';

const schema = z.strictObject({
  name: z.string().regex(/^[a-z]+$/, {
    message: 'The name has other letters. | Use small ones.',
  }),
  level: z.enum(['low', 'high']).optional(),
  count: z.number().optional(),
  probe: z
    .union([
      z.literal('none'),
      z.strictObject({ http: z.string(), port: z.number().optional() }),
      z.strictObject({ exec: z.array(z.string()) }),
    ])
    .optional(),
  kinds: z
    .array(
      z.discriminatedUnion('type', [
        z.strictObject({ type: z.literal('left'), one: z.string() }),
        z.strictObject({ type: z.literal('right'), two: z.string() }),
      ]),
    )
    .optional(),
  labels: z
    .record(z.string().regex(/^[a-z]+$/), z.strictObject({ a: z.string() }))
    .optional(),
});

const problems = (value: unknown, reserved = {}) => {
  const parsed = parseStrictly(schema, value, { reserved });
  return parsed.ok ? [] : parsed.problems;
};

describe('parseStrictly', () => {
  it('gives the value when it fits', () => {
    expect(parseStrictly(schema, { name: 'a' })).toEqual({
      ok: true,
      value: { name: 'a' },
    });
  });

  it('takes message and remedy from the schema', () => {
    expect(problems({ name: 'A' })).toEqual([
      {
        path: 'name',
        message: 'The name has other letters.',
        remedy: 'Use small ones.',
      },
    ]);
  });

  it('says that a value is missing, and what it would be', () => {
    expect(problems({})).toEqual([
      {
        path: 'name',
        message: 'A value is missing.',
        remedy: 'Give a text (in quotes when it looks like a number).',
      },
    ]);
  });

  it('shows what is there, and not too much of it', () => {
    expect(problems({ name: 1.5 })[0].message).toBe(
      '1.5 is not a text (in quotes when it looks like a number).',
    );
    expect(problems({ name: 'a', count: 'x'.repeat(100) })[0].message).toBe(
      `"${'x'.repeat(56)}..." is not a number.`,
    );
    expect(problems({ name: ['a'] })[0].message).toMatch(/^A list is not/);
  });

  it('says which value was meant', () => {
    expect(problems({ name: 'a', level: 'hihg' })).toEqual([
      {
        path: 'level',
        message: '"hihg" is not one of the values that can be used.',
        remedy: 'Did you mean "high"? Possible: low, high.',
      },
    ]);
    expect(problems({ name: 'a', level: 'purple' })[0].remedy).toBe(
      'Use one of: low, high.',
    );
  });

  it('says which key was meant, or which there are', () => {
    expect(problems({ name: 'a', conut: 1 })[0]).toEqual({
      path: 'conut',
      message: 'There is no field "conut" here.',
      remedy: 'Did you mean "count"?',
    });
    expect(problems({ name: 'a', labels: { a: { a: '', x: 1 } } })).toEqual([
      {
        path: 'labels.a.x',
        message: 'There is no field "x" here.',
        remedy: 'Did you mean "a"?',
      },
    ]);
  });

  it('says what a reserved key is kept for', () => {
    expect(
      problems({ name: 'a', later: 1 }, { later: 'Leave it out.' }),
    ).toEqual([
      {
        path: 'later',
        message: 'The field "later" is reserved.',
        remedy: 'Leave it out.',
      },
    ]);
  });

  it('speaks about the form of a union that was most likely meant', () => {
    expect(problems({ name: 'a', probe: { http: '/', prot: 1 } })).toEqual([
      {
        path: 'probe.prot',
        message: 'There is no field "prot" here.',
        remedy: 'Did you mean "port"?',
      },
    ]);
    expect(problems({ name: 'a', probe: 7 })).toEqual([
      {
        path: 'probe',
        message: '7 has none of the forms that can be used here.',
        remedy: 'See the documentation of this field for its forms.',
      },
    ]);
  });

  it('names the kinds that a discriminated union knows', () => {
    const [problem] = problems({ name: 'a', kinds: [{ type: 'middle' }] });
    expect(problem.path).toBe('kinds[0].type');
    expect(problem.remedy).toBe('Use one of: left, right.');
    expect(problem.message).toMatch(/^"middle" is not/);
    expect(problems({ name: 'a', kinds: [{}] })[0]).toEqual({
      path: 'kinds[0].type',
      message: 'A value is missing.',
      remedy: 'Give one of: left, right.',
    });
  });

  it('does not take keys of the prototype for fields', () => {
    expect(
      problems(
        JSON.parse('{"name": "a", "__proto__": {}, "constructor": 1}'),
      ).map(({ path }) => path),
    ).toEqual(expect.arrayContaining(['constructor']));
  });
});
