import { read } from '../__testUtils__/read';

const expose = (text: string) => read(text).spec.expose;

describe('exposure', () => {
  it.each([
    ['internal ingress', 'internal'],
    ['only visible inside the company', 'internal'],
    ['behind the VPN', 'internal'],
    ['not public', 'internal'],
    ['do not expose it publicly', 'internal'],
    ['nobody outside may see it', 'internal'],
    ['public website with a private admin area', 'public'],
    ['not reachable from the internet', 'internal'],
    ['public', 'public'],
    ['customer-facing', 'public'],
    ['Customers have to be able to reach it from the internet', 'public'],
    ['no ingress needed', 'none'],
    ['cluster-internal without ingress', 'none'],
  ])('of %j is %s', (text, visibility) => {
    expect(expose(text)?.visibility).toBe(visibility);
  });

  it('can have an exception', () => {
    const { spec } = read(
      'Internal in all environments except prod where it is public.',
    );
    expect(spec.expose).toEqual({ visibility: 'internal' });
    expect(spec.environments).toEqual({
      prod: { expose: { visibility: 'public' } },
    });
  });

  it('has host, path and TLS from an address', () => {
    expect(expose('public at https://shop.acme.dev/orders')).toEqual({
      visibility: 'public',
      host: 'shop.acme.dev',
      path: '/orders',
      tls: true,
    });
  });

  it('can be without TLS and through a classic Ingress', () => {
    expect(expose('internal website without TLS, classic Ingress')).toEqual({
      visibility: 'internal',
      tls: false,
      via: 'ingress',
    });
  });

  it('assumes the narrower visibility for an address alone', () => {
    const { spec, origins } = read('host shop.acme.dev');
    expect(spec.expose?.visibility).toBe('internal');
    expect(origins['expose.visibility'].type).toBe('assumed');
  });

  it('asks where the text says two things', () => {
    const { spec, questions } = read('internal ingress. Must be public.');
    expect(spec.expose).toBeUndefined();
    expect(questions.map(({ path }) => path)).toContain('expose.visibility');
  });

  it('can differ by environment', () => {
    const { spec } = read(
      'public in prod on seats.acme.dev, in staging on seats-staging.acme.dev but internal there',
    );
    expect(spec.expose).toBeUndefined();
    expect(spec.environments?.prod?.expose).toEqual({
      visibility: 'public',
      host: 'seats.acme.dev',
    });
    expect(spec.environments?.staging?.expose).toEqual({
      visibility: 'internal',
      host: 'seats-staging.acme.dev',
    });
  });

  it.each([
    'writes to /var/lib/data',
    'an API that returns public holidays',
    'Ship it to the cluster',
    'No external deps',
  ])('is not invented from %j', text => expect(expose(text)).toBeUndefined());

  it.each([
    'sends mail to mail.partner.com:587',
    'calls a.partner.org and b.partner.org',
    'posts every order to https://erp.partner.org/orders',
    'SMTP host: mail.partner.org',
    'replaces old.partner.org',
    'pulls prices from https://prices.partner.org',
  ])('takes no address of somebody else for its own: %j', text =>
    expect(expose(text)).toBeUndefined(),
  );

  it.each([
    'it calls a.partner.org and is served at seats.acme.dev',
    'reachable under seats.acme.dev, talks to erp.partner.org',
    'host: seats.acme.dev, webhook to hooks.partner.org',
  ])('tells its own address from the others in %j', text =>
    expect(expose(text)?.host).toBe('seats.acme.dev'),
  );

  it.each(['ingress:\n  enabled: false', 'exposed: false'])(
    'is not there with %j',
    text => expect(expose(text)?.visibility).toBe('none'),
  );

  it.each([
    'interner Zugriff',
    'acc\u00e8s interne',
    'acceso interno',
    'inside the cluster only',
  ])('is internal with %j', text =>
    expect(expose(text)?.visibility).toBe('internal'),
  );

  it('leaves the address of a data service to it', () => {
    expect(expose('Go API, Redis at redis.acme.dev:6379')).toBeUndefined();
  });
});
