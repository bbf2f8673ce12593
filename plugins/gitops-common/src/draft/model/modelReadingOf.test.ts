import fc from 'fast-check';
import { state } from '../__testUtils__/modelReading';
import { modelReadingOf } from './modelReadingOf';
import { modelReadingSchema } from './modelStatement';

const readingOf = (
  answer: unknown,
  more: { text?: string; partial?: boolean } = {},
) =>
  modelReadingOf({
    model: 'test:model',
    at: '2026-11-21T09:00:00Z',
    answer,
    text: '',
    ...more,
  });
const name = state('name', 'checkout', 'called checkout');
const kind = state('kind', 'api', 'API');

describe('modelReadingOf', () => {
  it('keeps statements as they are', () => {
    expect(readingOf({ statements: [name, kind] })).toEqual({
      model: 'test:model',
      at: '2026-11-21T09:00:00Z',
      statements: [name, kind],
    });
  });

  it('leaves out the last statement of an answer that still grows', () => {
    expect(
      readingOf(
        { statements: [name, { ...kind, quote: 'A' }] },
        { partial: true },
      ).statements,
    ).toEqual([name]);
  });

  it.each([
    ['another form', { ...kind, trusted: true }],
    ['another field', { ...kind, field: 'privileged' }],
    ['a value that is too long', { ...kind, value: 'x'.repeat(2_001) }],
    ['nothing', null],
  ])('leaves out a statement of %s', (_, statement) => {
    expect(readingOf({ statements: [statement, name] }).statements).toEqual([
      name,
    ]);
  });

  it('masks the credentials of the text and any other', () => {
    const { statements } = readingOf(
      {
        statements: [
          state('purpose', 'uses hunter2-x', 'AKIAABCDEFGHIJKLMNOP'),
        ],
      },
      { text: 'the password is hunter2-x' },
    );
    expect(JSON.stringify(statements)).not.toMatch(/hunter2|AKIA/);
  });

  it('is a reading that can be kept, whatever the answer', () => {
    fc.assert(
      fc.property(fc.anything(), answer => {
        expect(modelReadingSchema.safeParse(readingOf(answer)).success).toBe(
          true,
        );
      }),
    );
    expect(
      readingOf({ statements: Array(500).fill(name) }).statements,
    ).toHaveLength(200);
  });
});
