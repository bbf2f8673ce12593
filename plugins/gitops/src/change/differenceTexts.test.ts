import { differenceTexts } from './differenceTexts';

const repository = 'registry.acme.dev/payments/checkout';

describe('differenceTexts', () => {
  it('tells the versions alone of an image that stays where it is', () => {
    expect(
      differenceTexts({
        path: 'image',
        before: { repository, tag: '1.8.0' },
        after: { repository, tag: '1.9.0' },
      }),
    ).toEqual({ before: '1.8.0', after: '1.9.0' });
  });

  it.each([
    [{ repository: 'registry.acme.dev/other', tag: '1.9.0' }],
    [{ repository, placeholder: true }],
    [undefined],
  ])('tells the whole image before %p', after => {
    expect(
      differenceTexts({
        path: 'image',
        before: { repository, tag: '1.8.0' },
        after,
      }).before,
    ).toBe(`${repository}:1.8.0`);
  });

  it('tells any other field in words', () => {
    expect(
      differenceTexts({ path: 'scale', before: { min: 2 }, after: undefined }),
    ).toEqual({ before: '2 replicas', after: 'not set' });
  });
});
