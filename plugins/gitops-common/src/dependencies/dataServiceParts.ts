import {
  commonLabels,
  fromSpec,
  fromStandards,
  shortName,
  type BuildableObject,
  type Sourced,
} from '../kubernetes';
import type { DocumentPath } from '../vocabulary';
import type { ExistingProvisioning } from './dataServiceProvisioning';
import type { DependencyNotice, RequestingWorkload } from './DependencyKind';

/** A StatefulSet's name goes into a label together with a digest of ten digits. */
const LONGEST_NAME = 52;

/**
 * Name of the objects of a data service: `<workload>-<dependency>`.
 *
 * @public
 */
export function dataServiceName(
  workload: RequestingWorkload,
  dependency: string,
): Sourced<string> {
  return workload.name.map(name =>
    shortName(`${name}-${dependency}`, LONGEST_NAME),
  );
}

/**
 * Egress to pods of a data service in the same namespace.
 *
 * @public
 */
export function egressToService(
  name: Sourced<string>,
  port: number,
): BuildableObject {
  return {
    to: [{ podSelector: { matchLabels: { [commonLabels.name]: name } } }],
    ports: [{ port, protocol: 'TCP' }],
  };
}

/**
 * Egress to the address ranges of an endpoint that exists, with what a reviewer
 * should know about it.
 *
 * @public
 */
export function egressToEndpoint(
  provisioning: ExistingProvisioning,
  key: DocumentPath,
  title: string,
): { egress: BuildableObject; notice: DependencyNotice } {
  const { cidrs, port } = provisioning;
  return {
    egress: {
      to: cidrs.map((cidr, index) => ({
        ipBlock: { cidr: fromStandards(cidr, `${key}.cidrs[${index}]`) },
      })),
      ports: [{ port: fromStandards(port, `${key}.port`), protocol: 'TCP' }],
    },
    notice: {
      rule: 'egress-opened',
      severity: 'info',
      message: `Egress to ${title} is opened: ${cidrs.join(
        ', ',
      )} on port ${port}.`,
      remediation: 'Nothing to do if the workload needs it.',
    },
  };
}

/**
 * An entry of `env` with a value that the spec's entry decides.
 *
 * @public
 */
export function variable(
  name: string,
  value: string,
  path: DocumentPath,
): BuildableObject {
  return { name: fromSpec(name, path), value };
}
