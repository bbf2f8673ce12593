import { parseImage } from './image';

describe('parseImage', () => {
  it.each([
    ['redis', { registry: 'docker.io', repository: 'redis' }],
    ['redis:7.4', { registry: 'docker.io', repository: 'redis', tag: '7.4' }],
    ['library/redis', { registry: 'docker.io', repository: 'library/redis' }],
    [
      'registry.acme.dev:5000/a/b',
      { registry: 'registry.acme.dev:5000', repository: 'a/b' },
    ],
    ['localhost/a:1', { registry: 'localhost', repository: 'a', tag: '1' }],
    [
      'registry.acme.dev/a:1@sha256:abc',
      {
        registry: 'registry.acme.dev',
        repository: 'a',
        tag: '1',
        digest: 'sha256:abc',
      },
    ],
  ])('takes %s apart', (reference, parts) => {
    expect(parseImage(reference)).toEqual(parts);
  });
});
