import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { gitOpsRepositoryExtensionPoint } from '@slipway/plugin-gitops-node';
import { SandboxClient } from './SandboxClient';
import { SandboxForge } from './SandboxForge';
import { SandboxGitTransport } from './SandboxGitTransport';

/** Makes the embedded repository the GitOps repository of this portal. */
export const gitopsModuleSandbox = createBackendModule({
  pluginId: 'gitops',
  moduleId: 'sandbox',
  register({ registerInit }) {
    registerInit({
      deps: {
        auth: coreServices.auth,
        discovery: coreServices.discovery,
        repository: gitOpsRepositoryExtensionPoint,
      },
      async init({ auth, discovery, repository }) {
        const client = new SandboxClient(discovery, auth);
        repository.setRepository({
          transport: new SandboxGitTransport(client),
          forge: new SandboxForge(client),
        });
      },
    });
  },
});
