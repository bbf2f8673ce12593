import { withoutMoving } from './withoutMoving';

describe('a text without what moves by itself', () => {
  it.each([
    [
      'back-off 5m0s restarting failed container',
      'back-off … restarting failed container',
    ],
    ['retrying in 30s', 'retrying in …'],
    ['it failed 12 times', 'it failed … times'],
    ['Retrying attempt #5 at 9:03PM.', 'Retrying attempt #… at ….'],
    ['3 minutes ago', '… ago'],
    ['(x12 over 3m10s)', '(…)'],
    ['restart count: 4', 'restart count: …'],
    [
      'The Service "checkout" has had no address since 2026-03-02 09:30 UTC.',
      'The Service "checkout" has had no address.',
    ],
    [
      'synced again at 2026-03-02T09:00:00Z, 2026-03-02T09:10:00Z and 2026-03-02T09:20:00Z: it changes',
      'synced again: it changes',
    ],
    ['lock of 2026-03-02T09:00:00.123Z is held', 'lock of … is held'],
  ])('leaves it out of %s', (text, without) => {
    expect(withoutMoving(text)).toBe(without);
  });

  it.each([
    'requested limits.memory=512Mi,requests.cpu=250m, used pods=5',
    'exit code 137',
    'checkout-7c9d8b5f46-x2x4z at 4f2a1c0',
    'registry.acme.dev:5000/payments/checkout:1.9.0',
    'dial tcp 10.1.2.3:6443: i/o timeout',
    '2 of 5 pods',
  ])('keeps what does not: %s', text => {
    expect(withoutMoving(text)).toBe(text);
  });
});
