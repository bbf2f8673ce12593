import { releaseOf } from '../__testUtils__/releaseOf';

const http = { name: 'http', port: 3000 };
const admin = { name: 'admin', port: 9000 };
const dns = { name: 'dns', port: 53, protocol: 'UDP' as const };

describe('effectivePorts', () => {
  it('has one port named "http" where the spec has none', () => {
    expect(
      releaseOf().ports.map(({ name, number }) => [name.value, number.value]),
    ).toEqual([['http', 8080]]);
  });
});

describe('mainPortOf', () => {
  const main = (...options: Parameters<typeof releaseOf>) =>
    releaseOf(...options).mainPort.name.value;

  it('is the exposed port, that of the environment first', () => {
    const spec = {
      ports: [http, admin],
      expose: { visibility: 'internal' as const, port: 'admin' },
      environments: { prod: { expose: { port: 'http' } } },
    };
    expect(main(spec, 'dev')).toBe('admin');
    expect(main(spec, 'prod')).toBe('http');
  });

  it('is "http", else the first over TCP', () => {
    expect(main({ ports: [admin, http] })).toBe('http');
    expect(main({ ports: [dns, admin] })).toBe('admin');
    expect(main({ ports: [dns] })).toBe('dns');
  });
});
