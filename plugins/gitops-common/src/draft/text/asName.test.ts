import { asName, closestName } from './asName';

describe('asName', () => {
  it('makes a name of words', () => {
    expect(asName('Parking Permits')).toBe('parking-permits');
  });

  it.each(['../../x', 'a\nb', 'a: b', 'x'.repeat(51), '\u{1F680}', ''])(
    'does not take %j',
    text => expect(asName(text)).toBeUndefined(),
  );
});

describe('closestName', () => {
  it('proposes what is left of anything', () => {
    expect(closestName('../../Caf\u00e9 x')).toBe('cafe-x');
    expect(closestName('y'.repeat(300))).toHaveLength(50);
    expect(closestName('\u{1F680}')).toBeUndefined();
  });
});
