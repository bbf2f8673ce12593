import { z } from 'zod';
import { fromSpec, quantityOf } from '../kubernetes';
import { nameSchema, envNameSchema } from '../problems';
import {
  connectionSecret,
  inUrl,
  variableFromSecret,
} from './connectionSecret';
import {
  dataServiceName,
  egressToEndpoint,
  egressToService,
  variable,
} from './dataServiceParts';
import {
  dataServiceCatalogueSchema,
  type InClusterProvisioning,
} from './dataServiceProvisioning';
import type { DependencyKind } from './DependencyKind';
import { inClusterService } from './inClusterService';

const PORT = 6379;

const specSchema = z.strictObject({
  type: z.literal('redis'),
  /** Told apart by name when there are two. */
  name: nameSchema.optional(),
  /** Prefix of its environment variables, `REDIS` unless given. */
  envPrefix: envNameSchema.optional(),
});

function urlVariableOf({
  envPrefix = 'REDIS',
}: {
  envPrefix?: string;
}): string {
  return `${envPrefix}_URL`;
}

/** Without a limit of its own Redis fills the pod's memory until it is killed. */
function startArguments(
  provisioning: InClusterProvisioning,
  secured: boolean,
): string[] {
  const bytes = quantityOf(provisioning.memory) ?? 0;
  const data = `${Math.max(1, Math.floor((bytes * 0.75) / 2 ** 20))}mb`;
  return [
    ...['--dir', '/data', '--maxmemory', data],
    ...(provisioning.storage === undefined
      ? [
          '--save',
          '',
          '--appendonly',
          'no',
          '--maxmemory-policy',
          'allkeys-lru',
        ]
      : ['--appendonly', 'yes']),
    ...(secured ? ['--requirepass', '$(REDISCLI_AUTH)'] : []),
  ];
}

/** @public */
export const redis = {
  type: 'redis',
  title: 'Redis',
  description: 'A Redis cache, given to the workload as REDIS_URL.',
  specSchema,
  catalogueSchema: dataServiceCatalogueSchema,
  variablesOf: entry => [urlVariableOf(entry)],
  render({ entry, path, provisioning, key, workload }) {
    const dependency = entry.name ?? 'redis';
    const name = dataServiceName(workload, dependency);
    const urlVariable = urlVariableOf(entry);
    const inCluster = provisioning.provision === 'in-cluster';
    const address = inCluster
      ? `${name.value}:${PORT}`
      : `${workload.fill(provisioning.host, dependency)}:${provisioning.port}`;
    const scheme = !inCluster && provisioning.tls ? 'rediss' : 'redis';
    const { secret } = provisioning;
    const secretObjects =
      secret === undefined
        ? []
        : [
            {
              file: `${dependency}-external-secret`,
              object: connectionSecret({
                workload,
                name,
                component: 'cache',
                secret: {
                  value: workload.fill(secret, dependency),
                  key: `${key}.secret`,
                },
                properties: ['password'],
                url: `${scheme}://:${inUrl('password')}@${address}`,
              }),
            },
          ];
    const env = [
      secret === undefined
        ? variable(urlVariable, `${scheme}://${address}`, path)
        : variableFromSecret(fromSpec(urlVariable, path), name, 'url'),
    ];
    if (!inCluster) {
      const { egress, notice } = egressToEndpoint(provisioning, key, 'Redis');
      return {
        env,
        egress: [egress],
        objects: secretObjects,
        notices: [notice],
      };
    }
    return {
      env,
      egress: [egressToService(name, PORT)],
      objects: [
        ...inClusterService({
          workload,
          provisioning,
          key,
          name,
          file: dependency,
          component: 'cache',
          port: { name: 'redis', number: PORT },
          args: startArguments(provisioning, secret !== undefined),
          env:
            secret === undefined
              ? undefined
              : [variableFromSecret('REDISCLI_AUTH', name, 'password')],
          readiness: { exec: { command: ['redis-cli', 'ping'] } },
          dataPath: '/data',
          scratch: {},
        }),
        ...secretObjects,
      ],
      notices: [],
    };
  },
} satisfies DependencyKind<
  typeof specSchema,
  typeof dataServiceCatalogueSchema
>;
