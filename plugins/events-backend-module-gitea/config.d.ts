export interface Config {
  events?: {
    modules?: {
      gitea?: {
        /**
         * Secret of the webhook in Gitea or Forgejo. Without it no webhook is
         * let in.
         *
         * @visibility secret
         */
        webhookSecret?: string;
      };
    };
  };
}
