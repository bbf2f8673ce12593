import type { z } from 'zod';
import {
  cidrSchema,
  cpuSchema,
  envNameSchema,
  filePathSchema,
  hostSchema,
  memorySchema,
  nameSchema,
  portNameSchema,
  portNumberSchema,
  textSchema,
  urlPathSchema,
  workloadRefSchema,
} from './formats';

const CASES: [string, z.ZodType, unknown[], unknown[]][] = [
  [
    'name',
    nameSchema,
    ['a', 'checkout-api', '0', 'n'.repeat(50)],
    ['', 'A', '-a', 'a-', 'a_b', 'a.b', 'n'.repeat(51), 'a\n', 'ä'],
  ],
  ['cpu', cpuSchema, ['250m', '0.5', '2'], ['0', '0m', '1.2345', '-1', '1 ']],
  [
    'memory',
    memorySchema,
    ['256Mi', '1Gi', '1.5G'],
    ['256', '0Mi', '1gb', 'Mi', '1 Mi'],
  ],
  [
    'host',
    hostSchema,
    ['checkout.acme.dev', 'a.io'],
    ['localhost', 'A.dev', 'a.dev:80', '*.a.dev', '10.0.0.1', 'a..b'],
  ],
  [
    'URL path',
    urlPathSchema,
    ['/', '/healthz', '/a/b%20c', '/a;b=c'],
    ['', 'a', '//a', '/a b', '/a?b', '/a\n'],
  ],
  ['port', portNumberSchema, [1, 65535], [0, 65536, 1.5, '80']],
  [
    'port name',
    portNameSchema,
    ['http', 'h2c', 'a-b'],
    ['', '80', 'a--b', 'A', 'a'.repeat(16), '-a'],
  ],
  [
    'variable name',
    envNameSchema,
    ['A', '_a', 'A1'],
    ['1A', 'A-B', 'A B', '', 'A\n'],
  ],
  [
    'address range',
    cidrSchema,
    ['10.0.0.0/8', 'fd00::/8'],
    ['10.0.0.0', '10.0.0.0/33', 'acme.dev'],
  ],
  [
    'file path',
    filePathSchema,
    ['/a', '/etc/checkout/config.yaml', '/a/..b'],
    ['a', '/', '/a/', '/a/../b', '/a//b', '/a/.', '/a b'],
  ],
  [
    'workload reference',
    workloadRefSchema,
    ['orders/orders-api'],
    ['orders', 'a/b/c', '/a', 'A/b'],
  ],
  ['text', textSchema, ['', '🚀', 'a\nb'], ['\u0000', '\ud800', 'a\udc00b']],
];

describe.each(CASES)('the format of a %s', (_, schema, good, bad) => {
  it.each(good)('takes %p', value => {
    expect(schema.safeParse(value).success).toBe(true);
  });

  it.each(bad)('refuses %p, with a reason and a remedy', value => {
    const result = schema.safeParse(value);
    expect(result.success).toBe(false);
  });
});
