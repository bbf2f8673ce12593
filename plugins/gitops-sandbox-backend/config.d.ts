export interface Config {
  /**
   * The embedded Git repository: a development default, removable as a whole.
   */
  gitopsSandbox?: {
    /**
     * Folder that keeps the bare Git repository `gitops.git`. It is made when it
     * is missing. A relative path counts from the working directory of the
     * backend. Pull requests and tokens are in the plugin's database, not here.
     *
     * @visibility backend
     */
    dataDirectory: string;

    /**
     * Folder whose files become the first commit on `main`, read only when
     * `dataDirectory` has no repository yet. A relative path counts from the
     * working directory of the backend.
     *
     * @visibility backend
     */
    seedDirectory: string;

    /**
     * Starts although NODE_ENV is `production`. The sandbox has no backup, no
     * replication and one folder for all; a real forge is the place for a
     * GitOps repository that a cluster depends on. Default: false.
     *
     * @visibility backend
     */
    dangerouslyAllowInProduction?: boolean;
  };
}
