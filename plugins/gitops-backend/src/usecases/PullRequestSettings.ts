/** How pull requests are adorned. */
export interface PullRequestSettings {
  labels: readonly string[];
  /** Opens pull requests as drafts. */
  draft: boolean;
  /** Asks the team that owns the workload for a review. */
  requestReviews: boolean;
}
