import { firstOf, fromSpec, fromStandards, unwrap } from './sourced';

describe('unwrap', () => {
  it('gives plain data and the origin of each leaf', () => {
    const { document, origins } = unwrap({
      kind: 'Deployment',
      replicas: fromSpec(3, 'environments.prod.scale.min'),
      selector: { app: fromSpec('checkout', 'name') },
      ports: [undefined, { number: fromStandards(80, 'service.port') }],
      left: undefined,
    });
    expect(document).toEqual({
      kind: 'Deployment',
      replicas: 3,
      selector: { app: 'checkout' },
      ports: [{ number: 80 }],
    });
    expect(origins).toEqual({
      kind: { source: 'renderer' },
      replicas: { source: 'spec', path: 'environments.prod.scale.min' },
      'selector.app': { source: 'spec', path: 'name' },
      'ports[0].number': { source: 'standard', key: 'service.port' },
    });
  });

  it('follows a copied list or object to the paths below its origin', () => {
    const { origins } = unwrap({
      command: fromSpec(['node', 'server.js'], 'command'),
      labels: fromStandards({ 'k8s-app': 'kube-dns' }, 'network.dns.labels'),
    });
    expect(origins).toEqual({
      'command[0]': { source: 'spec', path: 'command[0]' },
      'command[1]': { source: 'spec', path: 'command[1]' },
      'labels.k8s-app': {
        source: 'standard',
        key: 'network.dns.labels.k8s-app',
      },
    });
  });

  it('remembers why a key is absent', () => {
    const { document, origins } = unwrap({
      livenessProbe: fromSpec(undefined, 'health.liveness'),
    });
    expect(document).toEqual({});
    expect(origins).toEqual({
      livenessProbe: { source: 'spec', path: 'health.liveness' },
    });
  });
});

describe('firstOf', () => {
  it('takes the first candidate with a value, be it false or 0', () => {
    expect(
      firstOf<number | undefined>(
        fromSpec(undefined, 'a'),
        fromSpec(0, 'b'),
        fromStandards(1, 'c'),
      ),
    ).toEqual(fromSpec(0, 'b'));
    expect(firstOf(fromSpec(undefined, 'a'))).toBeUndefined();
  });
});
