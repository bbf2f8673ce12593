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
     * Folder of files as they were before: the first commit has them instead of
     * those of `seedDirectory`, and a second one brings the seed. It gives the
     * examples a past.
     *
     * @visibility backend
     */
    earlierSeedDirectory?: string;

    /**
     * A simulated Argo CD that reads this repository, at
     * `/api/gitops-sandbox/argocd`. It is on when it has a token.
     */
    argocd?: {
      /**
       * Token that its clients send as `Authorization: Bearer`.
       *
       * @visibility secret
       */
      token?: string;

      /**
       * File that describes what its clusters hold beside Git. A relative path
       * counts from the working directory of the backend.
       *
       * @visibility backend
       */
      worldFile?: string;
    };

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
