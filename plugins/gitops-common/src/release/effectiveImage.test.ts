import { releaseOf } from '../__testUtils__/releaseOf';
import type { EnvironmentOverride, WorkloadSpec } from '../spec';

const DIGEST = `sha256:${'a'.repeat(64)}`;
const repository = 'registry.acme.dev/payments/checkout';

const image = (
  base: WorkloadSpec['image'],
  dev?: EnvironmentOverride['image'],
) =>
  releaseOf({
    image: base,
    ...(dev ? { environments: { dev: { image: dev } } } : {}),
  }).image;

describe('effectiveImage', () => {
  it('joins repository, tag and digest', () => {
    expect(image({ repository, tag: '1', digest: DIGEST })).toEqual({
      value: `${repository}:1@${DIGEST}`,
      origin: { source: 'spec', path: 'image' },
    });
  });

  it('lets a tag of the environment replace a digest, which would win over it', () => {
    expect(image({ repository, digest: DIGEST }, { tag: '2' })).toEqual({
      value: `${repository}:2`,
      origin: { source: 'spec', path: 'environments.dev.image' },
    });
  });

  it('keeps the version when only the repository differs', () => {
    expect(
      image({ repository, tag: '1' }, { repository: 'mirror.acme.dev/a' })
        .value,
    ).toBe('mirror.acme.dev/a:1');
  });

  it('runs the placeholder of the standards until there is an image', () => {
    const placeholder = { repository, placeholder: true as const };
    expect(image(placeholder)).toEqual({
      value: 'registry.acme.dev/platform/placeholder:1.0.0',
      origin: { source: 'spec', path: 'image.placeholder' },
    });
    expect(image(placeholder, { tag: '1' }).value).toBe(`${repository}:1`);
  });

  it('labels the objects with the tag, when it can be a label', () => {
    const version = (tag: string) =>
      releaseOf({ image: { repository, tag } }).labels[
        'app.kubernetes.io/version'
      ];
    expect(version('1.8.0')).toMatchObject({ value: '1.8.0' });
    expect(version('1.')).toBeUndefined();
    expect(version('v'.repeat(64))).toBeUndefined();
  });
});
