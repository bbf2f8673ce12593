import { read } from '../__testUtils__/read';

describe('egress', () => {
  it('goes to an address range with its port', () => {
    expect(
      read('Egress to 10.20.0.0/24 port 5671 for the scoring appliance').spec
        .network?.egressTo,
    ).toEqual([
      { description: 'scoring appliance', cidr: '10.20.0.0/24', port: 5671 },
    ]);
  });

  it('goes to a host by HTTPS unless a port is named', () => {
    const { spec, origins } = read('it calls https://api.weather.org');
    expect(spec.network?.egressTo).toEqual([
      { description: 'https://api.weather.org', port: 443 },
    ]);
    expect(origins['network.egressTo[0].port'].type).toBe('assumed');
    expect(spec.expose).toBeUndefined();
  });

  it.each([
    'sends mail to mail.partner.org:587',
    'needs access to mail.partner.org on port 587',
    'connects to mail.partner.org over 587',
  ])('takes the port from %j', text =>
    expect(read(text).spec.network?.egressTo).toEqual([
      { description: 'mail.partner.org', port: 587 },
    ]),
  );

  it('assumes no HTTPS where the words name another protocol', () => {
    const { spec, notUnderstood } = read(
      'an API that needs access to smtp.partner.org',
    );
    expect(spec.network).toBeUndefined();
    expect(notUnderstood.map(({ text }) => text)).toContain('smtp.partner.org');
  });
});
