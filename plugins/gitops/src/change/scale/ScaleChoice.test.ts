import { presentChoice, readScaleChoice } from './ScaleChoice';

const present = { own: { min: 2 }, standard: { min: 1 } };
const choice = presentChoice(present);

describe('presentChoice', () => {
  it('begins with the numbers of now', () => {
    expect(choice).toEqual({ how: 'fixed', replicas: '2', from: '2', to: '3' });
    expect(
      presentChoice({ own: undefined, standard: { min: 2, max: 6 } }),
    ).toEqual({ how: 'range', replicas: '2', from: '2', to: '6' });
  });
});

describe('readScaleChoice', () => {
  it.each([
    ['a number', { replicas: '5' }, { min: 5 }],
    [
      'a range',
      { how: 'range' as const, from: '2', to: '8' },
      { min: 2, max: 8 },
    ],
    ['the standards', { how: 'standard' as const }, null],
  ])('takes %s', (_, changes, scale) => {
    expect(readScaleChoice({ ...choice, ...changes }, present)).toEqual({
      ok: true,
      scale,
    });
  });

  it('keeps what a range is moved by', () => {
    expect(
      readScaleChoice(
        { ...choice, how: 'range', from: '2', to: '9' },
        { ...present, own: { min: 2, max: 4, metric: 'memory', target: 60 } },
      ),
    ).toEqual({
      ok: true,
      scale: { min: 2, max: 9, metric: 'memory', target: 60 },
    });
  });

  it.each([
    ['what is so already', {}, 'same'],
    ['no number', { replicas: '' }, 'number'],
    ['a fraction', { replicas: '1.5' }, 'number'],
    ['none', { replicas: '0' }, 'number'],
    ['too many', { replicas: '501' }, 'number'],
    [
      'a range upside down',
      { how: 'range' as const, from: '5', to: '2' },
      'order',
    ],
  ])('refuses %s', (_, changes, problem) => {
    expect(readScaleChoice({ ...choice, ...changes }, present)).toEqual({
      ok: false,
      problem,
    });
  });

  it('has nothing to hand back to the standards that they decide already', () => {
    expect(
      readScaleChoice(
        { ...choice, how: 'standard' },
        { ...present, own: undefined },
      ),
    ).toEqual({ ok: false, problem: 'same' });
  });
});
