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
});
