import { tokenize } from '../text';
import { readCount, readNumber } from './numbers';

const count = (text: string) => readCount(tokenize(text), 0)?.value;

describe('readCount', () => {
  it.each([
    ['3', { min: 3 }],
    ['a single', { min: 1 }],
    ['two to six', { min: 2, max: 6 }],
    ['2-6', { min: 2, max: 6 }],
    ['2..8', { min: 2, max: 8 }],
    ['between 2 and 6', { min: 2, max: 6 }],
    ['from 1 up to 4', { min: 1, max: 4 }],
    ['at least 2', { min: 2 }],
    ['no fewer than two', { min: 2 }],
    ['up to 5', { max: 5 }],
    ['min 2, max 5', { min: 2, max: 5 }],
    ['max 6 and at least 3', { min: 3, max: 6 }],
    ['3+', { min: 3 }],
    ['2 or more', { min: 2 }],
  ])('reads %j', (text, expected) => {
    expect(count(text)).toEqual(expected);
  });

  it.each(['replicas', '0.5', 'between redis and postgres', '9'.repeat(40)])(
    'finds no count in %j',
    text => expect(count(text)).toBeUndefined(),
  );
});

describe('readNumber', () => {
  it('reads digits with commas', () => {
    expect(readNumber(tokenize('10,000 visitors'), 0)?.value).toBe(10000);
  });
});
