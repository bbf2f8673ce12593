import { labelsTake, selectorTakes } from './selectors';

const labels = { app: 'checkout', tier: 'web' };

describe('selectorTakes', () => {
  it.each([
    ['no selector', undefined, false],
    ['an empty selector', {}, true],
    ['the same label', { matchLabels: { app: 'checkout' } }, true],
    ['another label', { matchLabels: { app: 'orders' } }, false],
    ['a list of values', expression('tier', 'In', ['web', 'api']), true],
    ['another list of values', expression('tier', 'In', ['api']), false],
    ['an excluded value', expression('tier', 'NotIn', ['web']), false],
    [
      'an excluded value of an absent label',
      expression('x', 'NotIn', ['a']),
      true,
    ],
    ['a present label', expression('app', 'Exists'), true],
    ['an absent label', expression('x', 'DoesNotExist'), true],
    ['an operator that does not exist', expression('app', 'Is'), false],
  ])('answers for %s', (_, selector, taken) => {
    expect(selectorTakes(selector, labels)).toBe(taken);
  });
});

function expression(key: string, operator: string, values: string[] = []) {
  return { matchExpressions: [{ key, operator, values }] };
}

describe('labelsTake', () => {
  it('wants all labels, and takes everything when it wants none', () => {
    expect(labelsTake({ app: 'checkout', tier: 'web' }, labels)).toBe(true);
    expect(labelsTake({ app: 'checkout', x: 'y' }, labels)).toBe(false);
    expect(labelsTake({}, undefined)).toBe(true);
  });
});
