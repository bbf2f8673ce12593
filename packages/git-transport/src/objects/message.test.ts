import { cleanMessage, signOff } from './message';

const DANA = { name: 'Dana', email: 'dana@acme.dev' };
const LINE = 'Signed-off-by: Dana <dana@acme.dev>\n';

describe('cleanMessage', () => {
  it.each([
    ['one line', 'One', 'One\n'],
    ['too many ends', 'One\n\n\n', 'One\n'],
    ['ends of Windows', 'One\r\n\r\nTwo\r', 'One\n\nTwo\n'],
    ['control characters', 'O\u0000n\u001be\tx', 'One\tx\n'],
    ['half a character', 'One\ud83d!', 'One!\n'],
  ])('cleans %s', (_, message, clean) => {
    expect(cleanMessage(message)).toBe(clean);
  });
});

describe('signOff', () => {
  it.each([
    ['a subject', 'Fix: it\n', `Fix: it\n\n${LINE}`],
    ['a body', 'Fix\n\nBecause.\n', `Fix\n\nBecause.\n\n${LINE}`],
    ['trailers', 'Fix\n\nChange: 1\n', `Fix\n\nChange: 1\n${LINE}`],
    ['a sign-off', `Fix\n\n${LINE}`, `Fix\n\n${LINE}`],
  ])('adds a trailer after %s', (_, message, signed) => {
    expect(signOff(message, DANA)).toBe(signed);
  });
});
