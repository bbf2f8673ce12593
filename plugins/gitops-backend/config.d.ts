export interface Config {
  /** Slipway: from a description to a merged pull request. */
  gitops?: {
    /**
     * Path of the platform standards in the GitOps repository.
     * `platform/standards.yaml` unless given.
     */
    standardsPath?: string;
  };
}
