import { imageIn, versionEdits, versionText } from './imageVersion';

const repository = 'registry.acme.dev/payments/checkout';
const digest = `sha256:${'a'.repeat(64)}`;
const spec = {
  apiVersion: 'slipway.dev/v1alpha1' as const,
  name: 'checkout',
  owner: 'payments',
  kind: 'api' as const,
  image: { repository, tag: '1.8.0' },
  environments: { prod: { image: { digest } } },
};

describe('imageIn', () => {
  it('takes the version of the environment where it has its own', () => {
    expect(imageIn(spec, 'dev')).toEqual({ repository, tag: '1.8.0' });
    expect(imageIn(spec, 'prod')).toEqual({ repository, digest });
  });
});

describe('versionText and versionEdits', () => {
  it.each([
    [{ tag: '1.8.0' }, '1.8.0', { 'image.tag': '1.8.0' }],
    [{ digest }, digest, { 'image.digest': digest }],
    [
      { tag: '1.8.0', digest },
      `1.8.0@${digest}`,
      { 'image.tag': '1.8.0', 'image.digest': digest },
    ],
  ])('write and read a version', (image, text, edits) => {
    expect(versionText(image)).toBe(text);
    expect(versionEdits(text)).toEqual(edits);
  });

  it('have no version for a placeholder', () => {
    expect(versionText({ placeholder: true, tag: '1.0.0' })).toBe('');
    expect(versionEdits(' ')).toEqual({});
  });
});
