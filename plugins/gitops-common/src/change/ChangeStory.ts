import type { RenderedRelease } from '../render/rendered';
import type { WorkloadSpec } from '../spec';
import type { PlatformStandards } from '../standards';
import type { DocumentPath, Finding, Origin } from '../vocabulary';
import type { ChangedObject } from './changedObjects';
import type { ChangeIntent } from './changeIntent';
import type { ChangeIdentity, PlannedEdit } from './changePlan';
import type { Decommission } from './decommission/Decommission';
import type { AdoptedImage } from './hand/adoptImages';
import type { HandEdit } from './hand/findHandEdits';

/**
 * Who asked for a change and in what words, for the pull request.
 *
 * @public
 */
export interface ChangeRequest {
  /** The sentence that the person wrote. */
  description?: string;
  /** Who asked: an entity reference. */
  askedBy: string;
  /** Name of who asked, as people know it. */
  askedByName?: string;
  /** Where the fields of the spec came from. */
  origins?: Record<DocumentPath, Origin>;
}

/**
 * What is known of hand edits when a change is planned.
 *
 * @public
 */
export interface HandEditsOfRelease {
  /** From `findHandEdits`. */
  edits: readonly HandEdit[];
  /** From `adoptImages`. */
  adopted?: readonly AdoptedImage[];
  /** Whether the new spec began as the one in Git. */
  continues: boolean;
  /** Why hand edits are not known, where they are not. */
  unknown?: string;
}

/**
 * All that the pull request of a change tells.
 *
 * @public
 */
export interface ChangeStory {
  identity: ChangeIdentity;
  intent: ChangeIntent;
  edits: readonly PlannedEdit[];
  objects: readonly ChangedObject[];
  findings: readonly Finding[];
  standards: PlatformStandards;
  request: ChangeRequest;
  /** The spec to release. Missing for a decommissioning. */
  spec?: WorkloadSpec;
  /** The spec as released. Missing where nothing is. */
  before?: WorkloadSpec;
  /** Missing for a decommissioning. */
  release?: RenderedRelease;
  handEdits?: HandEditsOfRelease;
  decommission?: Decommission;
}
