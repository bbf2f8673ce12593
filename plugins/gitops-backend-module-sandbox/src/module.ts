import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { gitOpsRepositoryExtensionPoint } from '@slipway/plugin-gitops-node';
import { createSandboxTransport } from './createSandboxTransport';
import { SandboxClient } from './SandboxClient';
import { SandboxForge } from './SandboxForge';

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
        repository.setRepository(({ memory }) => ({
          transport: createSandboxTransport({ auth, discovery, memory }),
          forge: new SandboxForge(new SandboxClient(discovery, auth)),
        }));
      },
    });
  },
});
