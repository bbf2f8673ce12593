import type { JsonObject } from '../../kubernetes';
import { object } from '../__testUtils__/manifests';
import { testRule } from '../__testUtils__/testRule';
import { egressRange } from './egress-range';

function policy(...ipBlocks: JsonObject[]): JsonObject {
  return object('networking.k8s.io/v1', 'NetworkPolicy', {
    spec: { egress: [{ to: ipBlocks.map(ipBlock => ({ ipBlock })) }] },
  });
}

const path = 'spec.egress[0].to[0].ipBlock.cidr';

testRule(egressRange, {
  valid: {
    'a block elsewhere': [
      policy({ cidr: '10.40.16.0/24' }, { cidr: '2001:db8::/32' }),
    ],
    'all addresses with exceptions that hold them': [
      policy(
        { cidr: '0.0.0.0/0', except: ['127.0.0.0/8', '169.254.0.0/16'] },
        { cidr: '::/0', except: ['fc00::/7'] },
      ),
    ],
    'what is no block': [policy({ cidr: 'acme.dev' }, { cidr: 7 })],
    'ingress from anywhere': [
      object('networking.k8s.io/v1', 'NetworkPolicy', {
        spec: { ingress: [{ from: [{ ipBlock: { cidr: '0.0.0.0/0' } }] }] },
      }),
    ],
  },
  invalid: {
    'all addresses': {
      given: [policy({ cidr: '0.0.0.0/0' })],
      hits: [
        {
          path,
          message:
            'The NetworkPolicy "checkout" lets pods send to 0.0.0.0/0 without leaving out 169.254.0.0/16 and 127.0.0.0/8.',
        },
      ],
    },
    'all addresses of IPv6': {
      given: [policy({ cidr: '::/0', except: ['fe80::/10'] })],
      hits: [
        {
          path,
          message:
            'The NetworkPolicy "checkout" lets pods send to ::/0 without leaving out fd00:ec2::254/128.',
        },
      ],
    },
    'the metadata service itself': {
      given: [policy({ cidr: '169.254.169.254/32' })],
      hits: [
        {
          path,
          message:
            'The NetworkPolicy "checkout" lets pods send to 169.254.169.254/32 without leaving out 169.254.0.0/16.',
        },
      ],
    },
    'an exception that is too small': {
      given: [policy({ cidr: '168.0.0.0/7', except: ['169.254.169.254/32'] })],
      hits: [
        {
          path,
          message:
            'The NetworkPolicy "checkout" lets pods send to 168.0.0.0/7 without leaving out 169.254.0.0/16.',
        },
      ],
    },
  },
});
