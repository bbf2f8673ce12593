import { SchedulerServiceTaskScheduleDefinitionConfig } from '@backstage/backend-plugin-api';

export interface Config {
  catalog?: {
    providers?: {
      /** Entities of the GitOps repository. */
      gitops?: {
        /**
         * How often the repository is read, beside the events that tell of a
         * merge. Every five minutes unless given.
         */
        schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
        /**
         * Entity reference of the owner of the template that opens pull
         * requests. `group:default/platform` unless given.
         */
        templateOwner?: string;
      };
    };
  };
}
