import { changeOf, checkByHand } from '../__testUtils__/changeOf';
import { movingImage } from './moving-image';

const pod = (image: string) => ({
  spec: { template: { spec: { containers: [{ name: 'c', image }] } } },
});
const found = (before: string | undefined, after: string) =>
  checkByHand(
    movingImage,
    changeOf(
      'Deployment',
      before === undefined ? undefined : pod(before),
      pod(after),
    ),
  );

describe('moving-image', () => {
  it.each(['acme.dev/a:latest', 'acme.dev:5000/a'])('finds %s', image => {
    const words = [
      `The container "c" of the Deployment "a" runs ${image}, which names no version.`,
    ];
    expect(found('acme.dev/a:1', image)).toEqual(words);
    expect(found(undefined, image)).toEqual(words);
  });

  it('finds nothing in a version or a digest, and in what was so before', () => {
    expect(found('acme.dev/a:1', 'acme.dev/a:2')).toEqual([]);
    expect(
      found('acme.dev/a:1', `acme.dev/a@sha256:${'a'.repeat(64)}`),
    ).toEqual([]);
    expect(found('acme.dev/a', 'acme.dev/a:latest')).toEqual([]);
  });
});
