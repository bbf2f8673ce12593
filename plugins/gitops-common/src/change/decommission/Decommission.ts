/**
 * Where a decommissioning stands and what its next change does, in sentences for
 * people.
 *
 * @public
 */
export interface Decommission {
  /** `stop` removes what runs, `delete` the data and the release itself. */
  step: 'stop' | 'delete';
  /** How many changes are left, this one included. */
  steps: 1 | 2;
  /** What goes from the cluster and from Git. */
  deletes: string[];
  /** What stays, and why. */
  keeps: string[];
  /** Workloads that depend on this one, as team/name. */
  dependents: string[];
  /** What a person has to know or do. */
  notes: string[];
}
