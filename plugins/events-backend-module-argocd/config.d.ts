export interface Config {
  events?: {
    modules?: {
      argocd?: {
        /**
         * What Argo CD's notifications service sends as a bearer token. Without
         * it no notification is let in.
         *
         * @visibility secret
         */
        secret?: string;
      };
    };
  };
}
