export interface Config {
  /**
   * Instances of Argo CD as the existing plugins have them. Applications of all
   * of them are read.
   */
  argocd?: {
    /**
     * User of the instances that have neither a token nor a user of their own.
     *
     * @visibility secret
     */
    username?: string;
    /**
     * Password of that user.
     *
     * @visibility secret
     */
    password?: string;
    appLocatorMethods?: Array<{
      /** Only `config`: the instances are listed here. */
      type: string;
      instances?: Array<{
        /** Unique; `argocd/instance-name` of an entity refers to it. */
        name: string;
        /** Address of the API, with the path prefix where there is one. */
        url: string;
        /** Where people see Argo CD. The `url` unless given. */
        frontendUrl?: string;
        /**
         * Token of an account or a project role that may read Applications. Goes
         * before username and password.
         *
         * @visibility secret
         */
        token?: string;
        /** @visibility secret */
        username?: string;
        /** @visibility secret */
        password?: string;
        /**
         * File with certificates in PEM that are trusted beside the public ones.
         */
        caFile?: string;
        /** Only Applications of these projects. All of them unless given. */
        projects?: string[];
        /** Only Applications of these namespaces. All of them unless given. */
        appNamespaces?: string[];
        /** Says wherever its Applications show that they are made up. */
        simulated?: boolean;
        /** How long one request may take. One minute unless given. */
        requestTimeout?:
          | string
          | { minutes?: number; seconds?: number; milliseconds?: number };
      }>;
    }>;
  };

  gitops?: {
    /**
     * The GitOps repository, at a forge of `integrations`. Without it a module
     * sets the repository, such as that of the sandbox.
     */
    repository?: {
      /**
       * Address of the repository as people open it, such as
       * https://github.com/acme/gitops. The integration of its host decides
       * which forge it is and has the credentials.
       */
      url: string;
      /**
       * Branch that changes go to. The repository's default branch unless
       * given.
       */
      baseBranch?: string;
      /** File with certificates in PEM that are trusted beside the public ones. */
      caFile?: string;
      /** How long one request may take. 15 seconds unless given. */
      requestTimeout?:
        | string
        | { minutes?: number; seconds?: number; milliseconds?: number };
      commits?: {
        /** Who commits what people asked for. */
        committer?: {
          /** Slipway unless given. */
          name?: string;
          /** An address at the host of the repository unless given. */
          email?: string;
        };
        /** Adds a Signed-off-by line of the author to every commit. */
        signOff?: boolean;
        /**
         * Ed25519 private key, in OpenSSH's form or PEM, that signs every
         * commit.
         *
         * @visibility secret
         */
        signingKey?: string;
        /**
         * Lets GitHub sign what its App commits, so that it shows as verified.
         * The App is the author then, and the person a co-author.
         */
        verified?: boolean;
      };
    };
    /** Controllers whose Applications are read, beside those of `argocd`. */
    controllers?: Array<
      | {
          /** Argo CD through its API. */
          type: 'argocd';
          /** Unique; `argocd/instance-name` of an entity refers to it. */
          name: string;
          /** Address of the API, with the path prefix where there is one. */
          url: string;
          /** Where people see Argo CD. The `url` unless given. */
          frontendUrl?: string;
          /**
           * Token of an account or a project role that may read Applications.
           * Goes before username and password.
           *
           * @visibility secret
           */
          token?: string;
          /** @visibility secret */
          username?: string;
          /** @visibility secret */
          password?: string;
          /**
           * File with certificates in PEM that are trusted beside the public
           * ones.
           */
          caFile?: string;
          /** Only Applications of these projects. All of them unless given. */
          projects?: string[];
          /** Only Applications of these namespaces. All of them unless given. */
          appNamespaces?: string[];
          /** Says wherever its Applications show that they are made up. */
          simulated?: boolean;
          /** How long one request may take. One minute unless given. */
          requestTimeout?:
            | string
            | { minutes?: number; seconds?: number; milliseconds?: number };
        }
      | {
          /**
           * Applications of Argo CD through the Kubernetes API, where its own
           * API cannot be reached or does not exist.
           */
          type: 'argocd-kubernetes';
          /** Unique; `argocd/instance-name` of an entity refers to it. */
          name: string;
          /** Name of a cluster of the `kubernetes` configuration. */
          cluster: string;
          /** Only these namespaces. All of them unless given. */
          namespaces?: string[];
          /** Where people see Argo CD. No links unless given. */
          frontendUrl?: string;
          /** How long one request may take. One minute unless given. */
          requestTimeout?:
            | string
            | { minutes?: number; seconds?: number; milliseconds?: number };
        }
      | {
          /** Kustomizations and HelmReleases of Flux. */
          type: 'flux';
          /** Unique; `argocd/instance-name` of an entity refers to it. */
          name: string;
          /** Name of a cluster of the `kubernetes` configuration. */
          cluster: string;
          /** Only these namespaces. All of them unless given. */
          namespaces?: string[];
          /** How long one request may take. One minute unless given. */
          requestTimeout?:
            | string
            | { minutes?: number; seconds?: number; milliseconds?: number };
        }
    >;
    /**
     * A language model that helps to understand descriptions and to word what is
     * known. Everything works without one.
     */
    model?: {
      /**
       * `off` asks nothing; `shadow` asks, records and compares, and shows
       * nothing; `on` shows what passed the checks. `on` unless given.
       */
      mode?: 'off' | 'shadow' | 'on';
      /**
       * OpenAI, or a server that speaks its API such as vLLM or Ollama. Left out
       * where a module sets the model through `gitOpsModelExtensionPoint`.
       */
      provider?: 'openai';
      /** Name of the model, as its server knows it. */
      name?: string;
      /** https://api.openai.com/v1 unless given. */
      baseUrl?: string;
      /**
       * Key for the server; servers of one's own may want none.
       *
       * @visibility secret
       */
      apiKey?: string;
      /**
       * Which of the two APIs is spoken: `responses` at OpenAI and `chat`
       * elsewhere, unless given.
       */
      api?: 'chat' | 'responses';
      /** How long an answer may take, corrections included. 20 seconds unless given. */
      requestTimeout?:
        | string
        | { minutes?: number; seconds?: number; milliseconds?: number };
      /** Tokens of an answer at most. 3000 unless given. */
      maxOutputTokens?: number;
      /** What may be asked by all together; a call is one request to the server. */
      budget?: {
        /** 300 unless given. */
        callsPerHour?: number;
        /** 2000 unless given. */
        callsPerDay?: number;
        /** 1000000 unless given. */
        tokensPerHour?: number;
        /** 5000000 unless given. */
        tokensPerDay?: number;
      };
      /** What one person may ask. */
      perUser?: {
        /** 10 unless given. */
        callsPerMinute?: number;
        /** 300 unless given. */
        callsPerDay?: number;
      };
      redaction?: {
        /**
         * Replaces names of teams, workloads, Applications and namespaces on
         * their way out, and puts them back in answers.
         */
        names?: boolean;
      };
      /** Days that what was asked and said is kept, redacted. 30 unless given. */
      keepDays?: number;
    };
    pullRequests?: {
      /** Labels of every pull request. None unless given. */
      labels?: string[];
      /** Opens pull requests as drafts. */
      draft?: boolean;
      /**
       * Asks the team that owns the workload for a review: the group's
       * `github.com/team-slug`, or its name.
       */
      requestReviews?: boolean;
      /**
       * Which pull requests to the GitOps repository get a comment with what they
       * change and what is risky about it: `all`, those that Slipway did not open
       * (`by-hand`), or none (`off`). `all` unless given.
       */
      review?: 'all' | 'by-hand' | 'off';
    };
    refresh?: {
      /**
       * How often each instance is read: frequency, timeout and, where wanted,
       * initialDelay. Every 30 seconds unless given.
       */
      schedule?: {
        frequency:
          | { cron: string }
          | { minutes?: number; seconds?: number; hours?: number }
          | string;
        timeout:
          | { minutes?: number; seconds?: number; hours?: number }
          | string;
        initialDelay?: { minutes?: number; seconds?: number } | string;
      };
      /**
       * Applications of an instance that are read on their own in one window,
       * beside the list. 100 unless given.
       */
      maxReads?: number;
    };
  };
}
