import {
  fromSpec,
  fromStandards,
  restrictedContainer,
  type Buildable,
  type BuildableObject,
} from '../kubernetes';
import type { Release } from '../release';
import { configFiles } from './config-map';
import { probeOf } from './probeOf';
import { secretRefs } from './secretRefs';

/**
 * The container that runs the workload's image.
 *
 * @public
 */
export function mainContainer(release: Release): BuildableObject {
  const { spec, name, image, ports, resources } = release;
  return {
    name,
    image,
    command: fromSpec(spec.command, 'command'),
    args: fromSpec(spec.args, 'args'),
    ports: ports.map(port => ({
      name: port.name,
      containerPort: port.number,
      protocol: port.protocol,
    })),
    envFrom:
      Object.keys(release.variables).length > 0
        ? [{ configMapRef: { name } }]
        : undefined,
    env: variables(release),
    resources: {
      requests: { cpu: resources.cpu, memory: resources.memory },
      limits: {
        cpu: resources.cpuLimit ?? fromSpec(undefined, 'resources.cpuLimit'),
        memory: resources.memoryLimit,
      },
    },
    startupProbe: probeOf(release, 'startup'),
    readinessProbe: probeOf(release, 'readiness'),
    livenessProbe: probeOf(release, 'liveness'),
    lifecycle: preStop(release),
    securityContext: restrictedContainer(),
    volumeMounts: [
      { name: 'tmp', mountPath: '/tmp' },
      ...configFiles(release).map(({ key, index }) => ({
        name: 'files',
        mountPath: fromSpec(spec.files?.[index].path, `files[${index}].path`),
        subPath: key,
        readOnly: true,
      })),
      ...secretRefs(release).files.map(({ key, path, index }) => ({
        name: 'secrets',
        mountPath: fromSpec(path, `secrets[${index}].file`),
        subPath: key,
        readOnly: true,
      })),
    ],
  };
}

function variables(release: Release): Buildable {
  const fromSecrets = secretRefs(release).variables.map(
    ({ name, index }): BuildableObject => {
      const variable = fromSpec(name, `secrets[${index}].env`);
      return {
        name: variable,
        valueFrom: { secretKeyRef: { name: release.name, key: variable } },
      };
    },
  );
  const all = [
    ...release.dependencies.flatMap(({ env }) => env),
    ...fromSecrets,
  ];
  return all.length > 0 ? all : undefined;
}

/**
 * Endpoints are taken out of load balancing while a pod stops; waiting first
 * lets requests that are on their way arrive.
 */
function preStop({ environment, environmentKey }: Release): Buildable {
  const { preStopSeconds } = environment.rollout;
  return preStopSeconds === 0
    ? undefined
    : {
        preStop: {
          sleep: {
            seconds: fromStandards(
              preStopSeconds,
              `${environmentKey}.rollout.preStopSeconds`,
            ),
          },
        },
      };
}
