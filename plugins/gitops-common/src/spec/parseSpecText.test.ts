import { parseSpecText } from './parseSpecText';

const TEXT = `apiVersion: slipway.dev/v1alpha1
name: checkout
owner: payments
kind: api
image:
  repository: registry.acme.dev/payments/checkout
  tag: 1.8.0
`;

describe('parseSpecText', () => {
  it('reads a released spec', () => {
    expect(parseSpecText(TEXT)).toMatchObject({
      ok: true,
      value: { name: 'checkout', image: { tag: '1.8.0' } },
    });
  });

  it.each([
    ['text that is no YAML', 'a: [1,'],
    ['aliases that would grow', 'a: &a [1]\nb: [*a, *a]\n'],
  ])('tells of %s', (_, text) => {
    expect(parseSpecText(text)).toMatchObject({
      ok: false,
      problems: [{ message: expect.stringContaining('cannot be read') }],
    });
  });

  it('tells of a field that it does not know', () => {
    expect(parseSpecText(`${TEXT}colour: red\n`)).toMatchObject({
      ok: false,
      problems: [{ path: 'colour' }],
    });
  });
});
