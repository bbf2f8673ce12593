import type {
  AuthService,
  DiscoveryService,
} from '@backstage/backend-plugin-api';
import { createGitTransport } from '@slipway/git-transport';
import type { GitTransport, ServerMemory } from '@slipway/plugin-gitops-node';
import { requestToken } from './requestToken';

/** The sandbox waits for the lock of another git for up to twelve seconds. */
const REQUEST_MS = 30_000;

/** Reads and writes the embedded repository as any other: over Git's smart HTTP. */
export function createSandboxTransport(options: {
  auth: AuthService;
  discovery: DiscoveryService;
  memory: ServerMemory;
}): GitTransport {
  const { auth, discovery, memory } = options;
  return createGitTransport({
    url: async () =>
      `${await discovery.getBaseUrl('gitops-sandbox')}/git/gitops.git`,
    credentials: async () => ({
      headers: { authorization: `Bearer ${await requestToken(auth)}` },
    }),
    committer: { name: 'Slipway', email: 'sandbox@slipway.invalid' },
    limits: { requestMs: REQUEST_MS },
    memory,
  });
}
