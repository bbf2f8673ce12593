import type { z } from 'zod';
import type { BuildableObject, Sourced } from '../kubernetes';
import type { DocumentPath, Severity } from '../vocabulary';

/**
 * The workload that needs something, as far as a dependency has to know it.
 *
 * @public
 */
export interface RequestingWorkload {
  name: Sourced<string>;
  namespace: Sourced<string>;
  /** Name of the environment. */
  environment: string;
  /** Labels that select the workload's pods. */
  selector: BuildableObject;
  secretStore: {
    kind: Sourced<string>;
    name: Sourced<string>;
    refreshInterval: Sourced<string>;
  };
  /** Metadata of an object that belongs to the workload. */
  metadata(part: { name: Sourced<string>; component: string }): BuildableObject;
  /** Fills a pattern of the standards; `name` is the dependency's. */
  fill(pattern: string, name: string): string;
  /** Namespace of another workload in the same environment. */
  namespaceOf(ref: { team: string; workload: string }): Sourced<string>;
}

/**
 * A dependency of a workload in one environment.
 *
 * @public
 */
export interface DependencyRequest<S, P> {
  /** Entry of the spec's `dependencies`. */
  entry: S;
  /** Its path in the spec. */
  path: DocumentPath;
  /** The standards' entry for this environment. */
  provisioning: P;
  /** Its path in the standards. */
  key: DocumentPath;
  workload: RequestingWorkload;
}

/**
 * Something to say about a dependency that a reviewer should know.
 *
 * @public
 */
export interface DependencyNotice {
  rule: string;
  severity: Severity;
  message: string;
  remediation: string;
}

/**
 * What a dependency adds to a release.
 *
 * @public
 */
export interface DependencyParts {
  /** Entries of the `env` of the workload's container. */
  env: BuildableObject[];
  /** Egress rules of the workload's NetworkPolicy. */
  egress: BuildableObject[];
  /** Objects of its own, by file name without ending. */
  objects: { file: string; object: BuildableObject }[];
  notices: DependencyNotice[];
}

/**
 * One kind of thing that a workload needs, as the spec and the standards name
 * it: a file of this folder, named by its type.
 *
 * @public
 */
export interface DependencyKind<
  S extends z.ZodObject = z.ZodObject,
  C extends z.ZodType = z.ZodType,
> {
  /** Value of `type` in the spec, and key in the standards' catalogue. */
  type: string;
  /** What a person reads: `Redis`. */
  title: string;
  /** One sentence: what it gives to the workload. */
  description: string;
  /** Form of an entry of the spec's `dependencies`. */
  specSchema: S;
  /** Form of the standards' entry per environment: how it is provisioned there. */
  catalogueSchema: C;
  /** Names of the environment variables that an entry gives to the workload. */
  variablesOf(entry: z.output<S>): string[];
  /** What it adds to a release. Credentials are references, never values. */
  render(request: DependencyRequest<z.output<S>, z.output<C>>): DependencyParts;
}
