import type { WorkloadSpec } from '../../spec';
import type { DocumentPath } from '../../vocabulary';

/** Edits of a spec by path; `null` and `undefined` remove. */
export type Edits = Readonly<Record<DocumentPath, unknown>>;

/** A spec that is edited for an environment. */
export interface EditPlace {
  spec: WorkloadSpec;
  /** Path of the environment's own wishes, such as `environments.prod`. */
  override: DocumentPath;
  /** Whether workloads start in this environment. */
  first: boolean;
}

/**
 * Edits of one section of the spec that environments can override. A whole
 * section also says which of its fields are gone.
 */
export interface SectionEdits {
  /** Value of the whole section, where it is edited. */
  whole?: { value: unknown };
  /** Values of single fields. */
  fields: ReadonlyMap<string, unknown>;
}
