import { read } from '../__testUtils__/read';

describe('the kind', () => {
  it.each([
    ['a Python REST service', 'api'],
    ['golang microservice', 'api'],
    ['backend for the mobile app', 'api'],
    ['a Vue frontend that calls the orders API', 'web'],
    ['Rails web app with a REST API', 'web'],
    ['admin panel in PHP', 'web'],
  ])('is stated in %j', (text, kind) => {
    const { spec, origins } = read(text);
    expect(spec.kind).toBe(kind);
    expect(origins.kind.type).toBe('stated');
  });

  it('is not that of somebody else\u2019s workload', () => {
    expect(read('The frontend will call this Rust API').spec.kind).toBe('api');
  });

  it.each([
    ['quote-api, port 80', 'api'],
    ['a Next.js thing', 'web'],
    ['Node.js app with internal ingress', 'api'],
  ])('is assumed with a reason from %j', (text, kind) => {
    const { spec, origins } = read(text);
    expect(spec.kind).toBe(kind);
    expect(origins.kind.type).toBe('assumed');
  });

  it.each(['2 to 6 replicas', 'python + postgres', 'it calls the Stripe API'])(
    'is asked for where %j does not tell',
    text => {
      const { spec, questions } = read(text);
      expect(spec.kind).toBeUndefined();
      expect(questions.map(({ path }) => path)).toContain('kind');
    },
  );
});
