import { z } from 'zod';
import { strictSchemaProblems } from '../../__testUtils__/strictSchemaProblems';
import { modelWordingSchema } from '../../wording';
import { modelDraftSchema, modelReadingSchema } from './modelStatement';

describe('the schemas that a model answers in', () => {
  it.each([
    ['modelDraftSchema', modelDraftSchema],
    ['modelWordingSchema', modelWordingSchema],
  ])('%s fits strict structured outputs', (_, schema) => {
    expect(
      strictSchemaProblems(z.toJSONSchema(schema, { target: 'draft-7' })),
    ).toEqual([]);
  });
});

describe('modelReadingSchema', () => {
  const statement = {
    operation: 'set',
    field: 'name',
    environment: null,
    value: 'checkout',
    quote: 'called checkout',
  };
  const reading = { model: 'm', at: '2026-11-21T00:00:00Z' };

  it('takes a reading as it is kept', () => {
    expect(
      modelReadingSchema.parse({ ...reading, statements: [statement] })
        .statements,
    ).toEqual([statement]);
  });

  it.each([
    ['more than 200 statements', { statements: Array(201).fill(statement) }],
    [
      'a value over 2,000 characters',
      { statements: [{ ...statement, value: 'x'.repeat(2_001) }] },
    ],
    [
      'a quote over 1,000 characters',
      { statements: [{ ...statement, quote: 'x'.repeat(1_001) }] },
    ],
    [
      'a field that there is not',
      { statements: [{ ...statement, field: 'privileged' }] },
    ],
    [
      'a key that there is not',
      { statements: [{ ...statement, trusted: true }] },
    ],
  ])('refuses %s', (_, part) => {
    expect(modelReadingSchema.safeParse({ ...reading, ...part }).success).toBe(
      false,
    );
  });
});
