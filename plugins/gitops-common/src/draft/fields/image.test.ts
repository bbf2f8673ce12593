import { read } from '../__testUtils__/read';

describe('the image', () => {
  it('is read with its tag', () => {
    expect(read('image registry.acme.dev/a/b:1.2.0').spec.image).toEqual({
      repository: 'registry.acme.dev/a/b',
      tag: '1.2.0',
    });
  });

  it('is read with its digest', () => {
    const digest = `sha256:${'a1'.repeat(32)}`;
    expect(read(`run registry.acme.dev/a/b@${digest}`).spec.image).toEqual({
      repository: 'registry.acme.dev/a/b',
      digest,
    });
  });

  it('takes another tag for an environment', () => {
    const { spec } = read(
      'image registry.acme.dev/a/b:1.0, in dev take tag 2.0.0-rc.1 instead',
    );
    expect(spec.image?.tag).toBe('1.0');
    expect(spec.environments?.dev?.image).toEqual({ tag: '2.0.0-rc.1' });
  });

  it('keeps the repository, refuses "latest" and asks for the version', () => {
    const draft = read('registry.acme.dev/web/blog:latest');
    expect(draft.spec.image).toEqual({
      repository: 'registry.acme.dev/web/blog',
    });
    expect(draft.refusals.map(({ reason }) => reason)).toEqual(['latest-tag']);
    expect(draft.questions.map(({ path }) => path)).toContain('image.tag');
  });

  it.each([
    'image ghcr.io/acme/app:1.0',
    'image nginx:1.27',
    'image acme/app',
    'ghcr.io/acme/app',
  ])('is refused from another registry: %j', text => {
    const { spec, refusals } = read(text);
    expect(spec.image).toBeUndefined();
    expect(refusals.map(({ reason }) => reason)).toEqual([
      'registry-not-allowed',
    ]);
  });

  it('is a question otherwise, with the pattern and the placeholder', () => {
    const question = read(
      'Node API called checkout, team payments',
    ).questions.find(({ path }) => path === 'image');
    expect(question?.proposals.map(({ value }) => value)).toEqual([
      { repository: 'registry.acme.dev/payments/checkout', tag: '' },
      {
        repository: 'registry.acme.dev/platform/placeholder',
        tag: '1.0.0',
        placeholder: true,
      },
    ]);
  });

  it.each([
    'image: latest',
    'image latest',
    'redis:latest',
    'run our-shop:latest',
  ])('refuses the tag of %j', text =>
    expect(read(text).refusals.map(({ reason }) => reason)).toEqual([
      'latest-tag',
    ]),
  );

  it('refuses registry and tag of the same image', () => {
    expect(
      read('use docker.io/library/shop:latest').refusals.map(
        ({ reason }) => reason,
      ),
    ).toEqual(['registry-not-allowed', 'latest-tag']);
  });
});
