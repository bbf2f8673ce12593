import { changeOf, checkByHand } from '../__testUtils__/changeOf';
import { checkRisk } from '../__testUtils__/checkRisk';
import { serviceExposed } from './service-exposed';

const ofType = (type: string) => ({ spec: { type } });

describe('service-exposed', () => {
  it('finds a load balancer, a port of the nodes and an address', () => {
    expect(
      checkByHand(
        serviceExposed,
        changeOf('Service', ofType('ClusterIP'), ofType('LoadBalancer')),
        changeOf('Service', undefined, {
          spec: { type: 'NodePort', externalIPs: ['192.0.2.1'] },
        }),
      ),
    ).toEqual([
      'The Service "a" gets a load balancer with an address of its own.',
      'The Service "a" is reached by a port of every node.',
      'The Service "a" is reached by the address 192.0.2.1.',
    ]);
  });

  it('finds nothing in what we render, and where it was so before', () => {
    expect(checkRisk(serviceExposed, { after: {} })).toEqual([]);
    expect(
      checkByHand(
        serviceExposed,
        changeOf('Service', ofType('NodePort'), ofType('NodePort')),
      ),
    ).toEqual([]);
  });
});
