import type { DependencyParts } from '../dependencies';
import type { Buildable, BuildableObject, Sourced } from '../kubernetes';
import type { WorkloadSpec } from '../spec';
import type { EnvironmentStandards, PlatformStandards } from '../standards';
import type { DocumentPath, Severity } from '../vocabulary';
import type { EffectiveExposure } from './effectiveExposure';
import type { EffectivePort } from './effectivePorts';
import type { EffectiveResources } from './effectiveResources';
import type { EffectiveScale } from './effectiveScale';

/**
 * Something that a reviewer should know about a release, beside the rules.
 *
 * @public
 */
export interface ReleaseNotice {
  /** Id of the notice, kebab-case, in one list with the rules. */
  rule: string;
  severity: Severity;
  message: string;
  remediation: string;
  /** Name of the manifest that it is about, without ending. */
  about: string;
  specPath?: DocumentPath;
}

/**
 * A workload in one environment, with every value decided and its origin known:
 * what all manifests are made from.
 *
 * @public
 */
export interface Release {
  spec: WorkloadSpec;
  standards: PlatformStandards;
  environment: EnvironmentStandards;
  /** Path of the environment in the standards. */
  environmentKey: DocumentPath;
  /** Name of the workload. */
  name: Sourced<string>;
  team: Sourced<string>;
  namespace: Sourced<string>;
  /** Name of the Argo CD Application. */
  application: Sourced<string>;
  image: Sourced<string>;
  ports: EffectivePort[];
  mainPort: EffectivePort;
  scale: EffectiveScale;
  resources: EffectiveResources;
  /** Environment variables with literal values, by name. */
  variables: Record<string, Sourced<string>>;
  exposure?: EffectiveExposure;
  dependencies: DependencyParts[];
  /** Labels that select the workload's pods. They never change. */
  selector: BuildableObject;
  /** Labels of the workload's own objects. */
  labels: BuildableObject;
  /** Metadata of an object of the workload; its own name unless given. */
  metadata(extra?: {
    name?: Sourced<string>;
    annotations?: Buildable;
  }): BuildableObject;
  /** Namespace of another workload in the same environment. */
  namespaceOf(ref: { team: string; workload: string }): Sourced<string>;
  notices: ReleaseNotice[];
}
