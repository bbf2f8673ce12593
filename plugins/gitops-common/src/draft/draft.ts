import type { DocumentPath, Origin } from '../vocabulary';
import type { SpecDraft } from '../spec';
import type { ModelField, ModelReading } from './model/modelStatement';

/**
 * Why a wish is not granted. Each has a safe alternative.
 *
 * @public
 */
export const refusalReasons = [
  'latest-tag',
  'plaintext-secret',
  'load-balancer',
  'node-port',
  'privileged',
  'root-user',
  'host-path',
  'host-network',
  'bare-pod',
  'cluster-access',
  'registry-not-allowed',
  'kind-not-supported',
  'dependency-not-supported',
  'feature-not-supported',
  'not-allowed',
] as const;

/** @public */
export type RefusalReason = (typeof refusalReasons)[number];

/**
 * Something that was asked for and that the platform does not give.
 *
 * @public
 */
export interface Refusal {
  reason: RefusalReason;
  /** The words, with a secret masked. */
  quote: string;
  start: number;
  end: number;
  /** What is refused and why, one sentence. */
  message: string;
  /** What is done instead, one sentence. */
  alternative: string;
  /** Field of the spec where the alternative goes, when there is one. */
  path?: DocumentPath;
}

/**
 * An answer to a question that is likely right.
 *
 * @public
 */
export interface Proposal {
  /** Value for the question's path. */
  value: unknown;
  /** What a person reads. */
  label: string;
  origin: Origin;
}

/**
 * Something that must be known and is not, or that has two answers.
 *
 * @public
 */
export interface Question {
  path: DocumentPath;
  /** The question, as a sentence. */
  text: string;
  proposals: Proposal[];
}

/**
 * An edited value that the sentence says otherwise now.
 *
 * @public
 */
export interface Conflict {
  path: DocumentPath;
  edited: unknown;
  stated: unknown;
  origin: Origin;
}

/**
 * A statement of a model that was not taken.
 *
 * @public
 */
export interface RefusedStatement {
  field: ModelField;
  /** As the model wrote it, shortened, secrets masked. */
  value: string;
  /** The words that it named for it, shortened, secrets masked. */
  quote: string;
  /** Why not, one sentence. */
  reason: string;
}

/**
 * What came of the statements of a model.
 *
 * @public
 */
export interface ModelShare {
  /** Name of the model. */
  name: string;
  /** When it answered, ISO 8601, UTC. */
  at: string;
  /** Fields on which both readers agree. */
  agreed: DocumentPath[];
  /** Fields that only the model read, in the words of the description. */
  added: DocumentPath[];
  /** Fields that only the model concluded. */
  assumed: DocumentPath[];
  /** Fields that the readers read differently: each is a question. */
  differs: DocumentPath[];
  refused: RefusedStatement[];
}

/**
 * What the readers made of a description.
 *
 * @public
 */
export interface Draft {
  /** The description, secrets masked by bullets of the same length. */
  description: string;
  /** Who read it: the rules, or the rules and a model. */
  reader: 'rules' | 'both';
  /** Present where a model read along. */
  model?: ModelShare;
  spec: SpecDraft;
  /** Origin of each leaf of `spec`. */
  origins: Record<DocumentPath, Origin>;
  questions: Question[];
  refusals: Refusal[];
  conflicts: Conflict[];
  /** Words that look like a wish and were not understood. */
  notUnderstood: { text: string; start: number; end: number }[];
}

/**
 * What the catalog knows about a Component that exists.
 *
 * @public
 */
export interface ComponentFacts {
  /** Name of the team. */
  owner?: string;
  system?: string;
  type?: string;
  tags?: string[];
  description?: string;
}

/**
 * What is known beside the description.
 *
 * @public
 */
export interface ReaderContext {
  /** Teams of the person who asks, the first one proposed as owner. */
  owners?: string[];
  /** `<team>/<workload>` of the workloads that exist. */
  workloads?: string[];
  /** Values that a person set, by path; they win over what is read. */
  edits?: Record<DocumentPath, unknown>;
  /** What the catalog knows about the Component, where it exists. */
  facts?: ComponentFacts;
  /** What a model said about the description; nothing of it is believed unchecked. */
  model?: ModelReading;
}
