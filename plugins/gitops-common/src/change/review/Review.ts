import type { Fact } from '../../wording';
import type { DocumentPath } from '../../vocabulary';

/**
 * A Kubernetes object that a pull request changes.
 *
 * @public
 */
export interface ReviewedObject {
  action: 'create' | 'update' | 'delete';
  kind: string;
  name: string;
}

/**
 * A field of a released spec that changes, in words without credentials.
 *
 * @public
 */
export interface ReviewedField {
  path: DocumentPath;
  /** Plain words, such as `Replicas in prod`. */
  label: string;
  before: string;
  after: string;
  /** What to think of, in a few words. */
  risk?: string;
}

/**
 * What a rule found in a change.
 *
 * @public
 */
export interface ReviewedRisk {
  /** Id of the risk. */
  id: string;
  /** A few words. */
  title: string;
  /** One sentence. */
  sentence: string;
}

/**
 * What a pull request changes of one workload in one environment.
 *
 * @public
 */
export interface ReviewedRelease {
  team: string;
  workload: string;
  environment: string;
  /** `new` and `gone` by its spec and its Application. */
  life: 'new' | 'changed' | 'gone';
  /** Number of files that change. */
  files: number;
  objects: ReviewedObject[];
  /** Fields of the released spec. */
  fields: ReviewedField[];
  /** Manifests change although neither the spec nor the lock does. */
  byHand: boolean;
  risks: ReviewedRisk[];
}

/**
 * A changed file that belongs to no release.
 *
 * @public
 */
export interface ReviewedFile {
  path: string;
  action: 'create' | 'update' | 'delete';
  /** What it is, such as `standards`. */
  area: 'standards' | 'waivers' | 'owners' | 'pipeline' | 'catalog' | 'other';
  /** What its change means, sentences. */
  words: string[];
}

/**
 * A file that could not be judged, and why, one sentence.
 *
 * @public
 */
export interface UnjudgedFile {
  path: string;
  reason: string;
}

/**
 * What a pull request to the GitOps repository changes, whoever wrote it.
 *
 * @public
 */
export interface Review {
  /** Number of files that change. */
  files: number;
  /** In promotion order, then by team and workload. */
  releases: ReviewedRelease[];
  /** Files of the platform, by path. */
  platform: ReviewedFile[];
  /** Risks of objects that belong to no release. */
  platformRisks: ReviewedRisk[];
  /** Paths for which the standards have no place. */
  stray: string[];
  /** By path. */
  unjudged: UnjudgedFile[];
  /** All of it as facts, risks first, for sentences that rest on them. */
  facts: Fact[];
}
