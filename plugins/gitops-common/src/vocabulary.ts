/**
 * A Kubernetes object by kind and name.
 *
 * @public
 */
export interface ResourceRef {
  /** API group, empty for core. */
  group: string;
  version: string;
  kind: string;
  namespace?: string;
  name: string;
}

/**
 * How much a finding weighs. An `error` keeps a pull request from being merged.
 *
 * @public
 */
export type Severity = 'error' | 'warning' | 'info';

/**
 * A path to a value in a document: keys by dots, list items by index in
 * brackets, keys with other characters quoted in brackets.
 * `spec.template.metadata.labels["app.kubernetes.io/name"]`, `ports[0].port`.
 *
 * @public
 */
export type DocumentPath = string;

/**
 * A reader beside the rules that says where a value came from: the model alone,
 * or both.
 *
 * @public
 */
export type OriginReader = 'model' | 'both';

/**
 * Where the value of a spec field came from.
 *
 * - `stated`: in the description; `quote` are its words, `start` and `end` their
 *   offsets in UTF-16 code units.
 * - `scanned`: read from a file of the service's repository.
 * - `standard`: the platform standards' value at `key`.
 * - `assumed`: concluded, for `reason` (a sentence).
 * - `edited`: a person set it.
 *
 * `by` tells which reader says so: the rules where it is absent.
 *
 * @public
 */
export type Origin =
  | {
      type: 'stated';
      quote: string;
      start: number;
      end: number;
      by?: OriginReader;
    }
  | { type: 'scanned'; file: string }
  | { type: 'standard'; key: string }
  | { type: 'assumed'; reason: string; by?: OriginReader }
  | { type: 'edited' };

/**
 * What is wrong with a value that was read, and what to do about it.
 *
 * @public
 */
export interface Problem {
  /** Where, empty for the document as a whole. */
  path: DocumentPath;
  /** What is wrong, one sentence. */
  message: string;
  /** What to do, one sentence. */
  remedy: string;
}

/**
 * Outcome of reading something that may be wrong.
 *
 * @public
 */
export type Parsed<T> =
  | { ok: true; value: T }
  | { ok: false; problems: Problem[] };

/**
 * A text file by its path in the GitOps repository.
 *
 * @public
 */
export interface TextFile {
  path: string;
  content: string;
}

/**
 * What lint found, on one place of one manifest.
 *
 * @public
 */
export interface Finding {
  /** Id of the rule, kebab-case. */
  rule: string;
  severity: Severity;
  /** What is wrong here, one sentence with the names in it. */
  message: string;
  /** What to do, one sentence. */
  remediation: string;
  /** Path of the file. */
  file: string;
  /** Line of the file, from 1. */
  line?: number;
  resource?: ResourceRef;
  /** Place in the manifest. */
  manifestPath?: DocumentPath;
  /** Field of the workload spec that decides the value. */
  specPath?: DocumentPath;
  /** Exception that somebody accepted for it. */
  waiver?: FindingWaiver;
}

/**
 * An exception from a rule: who accepted it, why, and until when.
 *
 * @public
 */
export interface FindingWaiver {
  reason: string;
  /** Entity reference of who answers for it. */
  owner: string;
  /** Last day that it counts, `YYYY-MM-DD`. */
  expires: string;
  /** What the finding weighs without it. */
  severity: Severity;
  /** Present where its last day is over: then the finding counts again. */
  expired?: true;
}
