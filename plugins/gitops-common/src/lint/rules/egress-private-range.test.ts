import type { JsonObject } from '../../kubernetes';
import { object } from '../__testUtils__/manifests';
import { testRule } from '../__testUtils__/testRule';
import { egressPrivateRange } from './egress-private-range';

function policy(ipBlock: JsonObject): JsonObject {
  return object('networking.k8s.io/v1', 'NetworkPolicy', {
    spec: { egress: [{ to: [{ ipBlock }] }] },
  });
}

testRule(egressPrivateRange, {
  valid: {
    'one private block': [policy({ cidr: '10.0.0.0/8' })],
    'all addresses without the private ones': [
      policy({
        cidr: '0.0.0.0/0',
        except: ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16'],
      }),
    ],
  },
  invalid: {
    'all addresses with some private ones': {
      given: [policy({ cidr: '0.0.0.0/0', except: ['10.0.0.0/8'] })],
      hits: [
        {
          path: 'spec.egress[0].to[0].ipBlock.cidr',
          message:
            'The NetworkPolicy "checkout" lets pods send to 0.0.0.0/0 without leaving out 172.16.0.0/12, 192.168.0.0/16.',
        },
      ],
    },
  },
});
