import { checkRisk } from '../__testUtils__/checkRisk';
import { imageSource } from './image-source';

const image = (repository: string, tag = '1.0.0') => ({
  image: { repository: `registry.acme.dev/${repository}`, tag },
});

describe('image-source', () => {
  it('finds an image of another repository', () => {
    expect(
      checkRisk(imageSource, { before: image('a/b'), after: image('a/c') }),
    ).toEqual([
      'The container "checkout" of the Deployment "checkout" runs registry.acme.dev/a/c instead of registry.acme.dev/a/b.',
    ]);
  });

  it('finds nothing in another version', () => {
    expect(
      checkRisk(imageSource, {
        before: image('a/b'),
        after: image('a/b', '2.0.0'),
      }),
    ).toEqual([]);
  });
});
