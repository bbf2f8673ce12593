import { z } from 'zod';
import { changeKinds, changeSchema } from './changeApi';
import { changePlanSchema } from './planApi';

/**
 * Header of an opening that carries the person's own token for the forge. It is
 * used for that request and kept nowhere.
 *
 * @public
 */
export const FORGE_TOKEN_HEADER = 'x-gitops-forge-token';

const name = z
  .string()
  .regex(/^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/, 'This is not a name.');

const workload = { team: name, workload: name };

/** Path of a spec's field, such as `scale.min`. */
const field = z.string().min(1).max(300);

/**
 * What a change is made from. The environment that it is for stands beside it.
 *
 * - `draftId`: a stored draft of the person.
 * - `spec`: a whole workload spec.
 * - `edit`: fields of the spec as released to the environment; `null` takes a
 *   field away.
 * - `promote`: the spec as released to another environment: all of it, or only
 *   the named fields.
 * - `rollBack`: the spec as it was at a revision of the base branch.
 * - `decommission`: the next step of taking the workload out.
 * - `rerender`: the released spec, by today's renderer and standards.
 *
 * @public
 */
export const changeSourceSchema = z.union([
  z.strictObject({ draftId: z.string().min(1).max(64) }),
  z.strictObject({ spec: z.record(z.string(), z.unknown()) }),
  z.strictObject({
    edit: z.strictObject({
      ...workload,
      edits: z.record(field, z.unknown()),
    }),
  }),
  z.strictObject({
    promote: z.strictObject({
      ...workload,
      from: name,
      fields: z.array(field).min(1).max(500).optional(),
    }),
  }),
  z.strictObject({
    rollBack: z.strictObject({
      ...workload,
      revision: z.string().regex(/^[0-9a-f]{40}$/, 'This is not a revision.'),
    }),
  }),
  z.strictObject({ decommission: z.strictObject(workload) }),
  z.strictObject({ rerender: z.strictObject(workload) }),
]);

/** @public */
export type ChangeSource = z.output<typeof changeSourceSchema>;

/** @public */
export const previewRequestSchema = z.strictObject({
  source: changeSourceSchema,
  environment: z.string().min(1).max(63),
});

/** @public */
export type PreviewRequest = z.output<typeof previewRequestSchema>;

/** A field of the spec that the change alters. @public */
export const fieldDifferenceSchema = z.object({
  path: z.string(),
  /** In plain words. */
  label: z.string(),
  /** Missing when the field is new. */
  before: z.unknown().optional(),
  /** Missing when the field goes. */
  after: z.unknown().optional(),
  /** What to think of before agreeing, a few words. */
  risk: z.string().optional(),
});

/** @public */
export type FieldDifference = z.output<typeof fieldDifferenceSchema>;

/**
 * A file of the release that was changed by hand since it was released.
 *
 * @public
 */
export const handEditSchema = z.object({
  path: z.string(),
  kind: z.enum(['edited', 'deleted', 'added']),
  /**
   * `adopted`: the spec takes it over. `lost`: the change writes over it.
   * `kept`: the change leaves it alone.
   */
  fate: z.enum(['adopted', 'lost', 'kept']),
});

/** @public */
export type HandEdit = z.output<typeof handEditSchema>;

/** Where a decommissioning stands and what it does. @public */
export const decommissionSchema = z.object({
  step: z.enum(['stop', 'delete']),
  /** How many steps are left, this one included. */
  steps: z.number().int().min(1).max(2),
  /** What goes from the cluster, a line each. */
  deletes: z.array(z.string()),
  /** What stays, a line each, and why. */
  keeps: z.array(z.string()),
  /** Workloads that depend on this one, `team/name`. */
  dependents: z.array(z.string()),
  /** What people have to do or know, a line each. */
  notes: z.array(z.string()),
});

/** @public */
export type DecommissionStep = z.output<typeof decommissionSchema>;

/** What a change would be now. @public */
export const previewSchema = z.object({
  kind: z.enum(changeKinds),
  plan: changePlanSchema,
  /** Digest of everything of the base branch that the plan depends on. */
  baseDigest: z.string(),
  /** Whether the workload exists in the base branch: then this is an update. */
  exists: z.boolean(),
  /** The spec against the one released to the environment. */
  differences: z.array(fieldDifferenceSchema),
  handEdits: z.array(handEditSchema),
  decommission: decommissionSchema.optional(),
});

/** @public */
export type Preview = z.output<typeof previewSchema>;

/** @public */
export const openChangeRequestSchema = z.strictObject({
  source: changeSourceSchema,
  environment: z.string().min(1).max(63),
  /** `plan.digest` of the preview that the person saw. */
  planDigest: z.string().min(1).max(100),
  /** `baseDigest` of the preview that the person saw. */
  baseDigest: z.string().min(1).max(100),
  /** Recognizes a repeated request. */
  requestKey: z.string().min(8).max(100),
  /** Writes over what was edited by hand, which the preview showed. */
  overwriteHandEdits: z.boolean().optional(),
});

/** @public */
export type OpenChangeRequest = z.output<typeof openChangeRequestSchema>;

/** @public */
export const openChangeAnswerSchema = z.object({
  /**
   * `opened`: a pull request is there now. `adopted`: it was there already, with
   * this content. `appended`: it was there and has one more commit.
   */
  status: z.enum(['opened', 'adopted', 'appended']),
  change: changeSchema,
  /** What of labels, reviewers and statuses could not be set, and why. */
  warnings: z.array(z.string()),
});

/** @public */
export type OpenChangeAnswer = z.output<typeof openChangeAnswerSchema>;

/** Nothing was opened: the base branch has this content already. @public */
export const nothingToDoSchema = z.object({
  status: z.literal('nothing-to-do'),
});

/** What opening answers when it did not fail. @public */
export const openChangeResponseSchema = z.union([
  openChangeAnswerSchema,
  nothingToDoSchema,
]);

/** @public */
export type OpenChangeResponse = z.output<typeof openChangeResponseSchema>;

/**
 * Answer 409 of opening: the preview no longer holds, or the change would write
 * over files that were edited by hand.
 *
 * @public
 */
export const stalePreviewSchema = z.object({
  status: z.enum(['stale-preview', 'hand-edits']),
  message: z.string(),
  preview: previewSchema,
});

/** @public */
export type StalePreview = z.output<typeof stalePreviewSchema>;

/** A spec that an environment had earlier. @public */
export const releaseVersionSchema = z.object({
  /** Revision of the base branch that brought it. */
  revision: z.string(),
  /** ISO 8601, UTC. */
  at: z.string(),
  /** Name of the commit's author. */
  author: z.string(),
  /** First line of the commit's message. */
  message: z.string(),
  /** Whether it is what is released now. */
  current: z.boolean(),
  image: z.string().optional(),
  /** Against what is released now. */
  differences: z.array(fieldDifferenceSchema),
  /** Why it cannot be released again. */
  problem: z.string().optional(),
  pullRequest: z.object({ number: z.number(), url: z.string() }).optional(),
});

/** @public */
export type ReleaseVersion = z.output<typeof releaseVersionSchema>;

/** Newest first. @public */
export const releaseVersionsSchema = z.object({
  versions: z.array(releaseVersionSchema),
});

/** @public */
export type ReleaseVersions = z.output<typeof releaseVersionsSchema>;

/** A release that today's renderer and standards would write otherwise. @public */
export const staleReleaseSchema = z.object({
  team: z.string(),
  workload: z.string(),
  environment: z.string(),
  /**
   * `stale`: files would change. `same`: only the lock would. `unknown`:
   * `problem` says why it cannot be told.
   */
  status: z.enum(['stale', 'same', 'unknown']),
  /** What is another than at the release. */
  because: z.array(z.enum(['renderer', 'standards'])),
  files: z.array(
    z.object({
      path: z.string(),
      change: z.enum(['created', 'updated', 'deleted']),
    }),
  ),
  problem: z.string().optional(),
  /** A pull request of this release that is open already. */
  pullRequest: z.object({ number: z.number(), url: z.string() }).optional(),
});

/** @public */
export type StaleRelease = z.output<typeof staleReleaseSchema>;

/** @public */
export const staleReleasesSchema = z.object({
  /** In promotion order. */
  environments: z.array(
    z.object({
      name: z.string(),
      /** Releases in it. */
      total: z.number().int(),
      releases: z.array(staleReleaseSchema),
    }),
  ),
});

/** @public */
export type StaleReleases = z.output<typeof staleReleasesSchema>;
