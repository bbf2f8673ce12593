import { z } from 'zod';
import { fromSpec } from '../kubernetes';
import { envNameSchema, nameSchema } from '../problems';
import {
  connectionSecret,
  inUrl,
  variableFromSecret,
} from './connectionSecret';
import {
  dataServiceName,
  egressToEndpoint,
  egressToService,
} from './dataServiceParts';
import { credentialedServiceCatalogueSchema } from './dataServiceProvisioning';
import type { DependencyKind } from './DependencyKind';
import { inClusterService } from './inClusterService';

const PORT = 5432;
const DATA_PATH = '/var/lib/postgresql/data';

const specSchema = z.strictObject({
  type: z.literal('postgres'),
  /** Told apart by name when there are two. */
  name: nameSchema.optional(),
  /** Name of the database, the workload's name with underscores unless given. */
  database: z
    .string()
    .regex(/^[a-z_][a-z0-9_]{0,62}$/, {
      message:
        'This is not a database name. | Use lower case letters, digits and underscores.',
    })
    .optional(),
  /** Prefix of its environment variables, `DATABASE` unless given. */
  envPrefix: envNameSchema.optional(),
});

function urlVariableOf({
  envPrefix = 'DATABASE',
}: {
  envPrefix?: string;
}): string {
  return `${envPrefix}_URL`;
}

/** @public */
export const postgres = {
  type: 'postgres',
  title: 'PostgreSQL',
  description:
    'A PostgreSQL database, given to the workload as DATABASE_URL from the secret store.',
  specSchema,
  catalogueSchema: credentialedServiceCatalogueSchema,
  variablesOf: entry => [urlVariableOf(entry)],
  render({ entry, path, provisioning, key, workload }) {
    const dependency = entry.name ?? 'postgres';
    const name = dataServiceName(workload, dependency);
    const urlVariable = urlVariableOf(entry);
    const database =
      entry.database === undefined
        ? workload.name.map(text => text.replace(/-/g, '_'))
        : fromSpec(entry.database, `${path}.database`);
    const inCluster = provisioning.provision === 'in-cluster';
    const address = inCluster
      ? `${name.value}:${PORT}`
      : `${workload.fill(provisioning.host, dependency)}:${provisioning.port}`;
    const tls = !inCluster && provisioning.tls ? 'require' : 'disable';
    const login = `${inUrl('username')}:${inUrl('password')}`;
    const secretObject = {
      file: `${dependency}-external-secret`,
      object: connectionSecret({
        workload,
        name,
        component: 'database',
        secret: {
          value: workload.fill(provisioning.secret, dependency),
          key: `${key}.secret`,
        },
        properties: ['username', 'password'],
        url: `postgresql://${login}@${address}/${database.value}?sslmode=${tls}`,
      }),
    };
    const env = [variableFromSecret(fromSpec(urlVariable, path), name, 'url')];
    if (!inCluster) {
      const { egress, notice } = egressToEndpoint(
        provisioning,
        key,
        'PostgreSQL',
      );
      return {
        env,
        egress: [egress],
        objects: [secretObject],
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
          component: 'database',
          port: { name: 'postgres', number: PORT },
          env: [
            { name: 'POSTGRES_DB', value: database },
            variableFromSecret('POSTGRES_USER', name, 'username'),
            variableFromSecret('POSTGRES_PASSWORD', name, 'password'),
            // A volume's root may hold "lost+found", which initdb refuses.
            { name: 'PGDATA', value: `${DATA_PATH}/pgdata` },
          ],
          readiness: {
            exec: { command: ['pg_isready', '--dbname', database] },
          },
          dataPath: DATA_PATH,
          scratch: { run: '/var/run/postgresql' },
        }),
        secretObject,
      ],
      notices: [],
    };
  },
} satisfies DependencyKind<
  typeof specSchema,
  typeof credentialedServiceCatalogueSchema
>;
