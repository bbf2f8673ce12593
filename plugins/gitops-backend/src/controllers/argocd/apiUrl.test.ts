import { apiUrl } from './apiUrl';

describe('apiUrl', () => {
  it.each([
    'https://argocd.acme.dev',
    'https://argocd.acme.dev/',
    'https://argocd.acme.dev//',
  ])('begins below %s', base => {
    expect(apiUrl(base, ['applications']).href).toBe(
      'https://argocd.acme.dev/api/v1/applications',
    );
  });

  it.each(['https://acme.dev/tools/argocd', 'https://acme.dev/tools/argocd/'])(
    'keeps the path prefix of %s',
    base => {
      expect(apiUrl(base, ['applications']).href).toBe(
        'https://acme.dev/tools/argocd/api/v1/applications',
      );
    },
  );

  it.each([
    ['../clusters', '..%2Fclusters'],
    ['..%2fclusters', '..%252fclusters'],
    ['a?project=b', 'a%3Fproject%3Db'],
    ['a#b', 'a%23b'],
    ['a\\b', 'a%5Cb'],
    ['%2e%2e', '%252e%252e'],
  ])('encodes the segment %j', (segment, encoded) => {
    const url = apiUrl('https://acme.dev', ['applications', segment, 'events']);
    expect(url.href).toBe(
      `https://acme.dev/api/v1/applications/${encoded}/events`,
    );
    expect(url.search).toBe('');
  });

  it.each(['', '.', '..'])('refuses the segment %j', segment => {
    expect(() => apiUrl('https://acme.dev', ['applications', segment])).toThrow(
      expect.objectContaining({ name: 'InputError' }),
    );
  });

  it('repeats parameters of lists, and leaves out what is not given', () => {
    expect(
      apiUrl('https://acme.dev', ['applications'], {
        projects: ['a', 'b&c'],
        appNamespace: undefined,
        project: '',
      }).search,
    ).toBe('?projects=a&projects=b%26c&project=');
  });
});
