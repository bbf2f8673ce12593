import path from 'node:path';
import type { RootConfigService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';

/** What `gitopsSandbox` of the app-config says, with absolute paths. */
export interface SandboxConfig {
  dataDirectory: string;
  seedDirectory: string;
  /** Files as they were before, in the commit before the seed. */
  earlierSeedDirectory?: string;
  /** The simulated Argo CD, missing where it is off. */
  argocd?: { token: string; worldFile: string };
}

/**
 * Reads the configuration once, at start.
 *
 * @throws InputError when a key is missing, or in production without the key
 * that allows it.
 */
export function readSandboxConfig(
  config: RootConfigService,
  nodeEnvironment: string | undefined,
): SandboxConfig {
  const section = config.getOptionalConfig('gitopsSandbox');
  if (
    nodeEnvironment === 'production' &&
    section?.getOptionalBoolean('dangerouslyAllowInProduction') !== true
  ) {
    throw new InputError(
      'The GitOps sandbox does not start with NODE_ENV=production: it is a development default without backup or replication. ' +
        'Connect a real forge, or set gitopsSandbox.dangerouslyAllowInProduction: true.',
    );
  }
  const folder = (key: 'dataDirectory' | 'seedDirectory') => {
    const value = section?.getOptionalString(key);
    if (!value) {
      throw new InputError(
        `The GitOps sandbox cannot start: gitopsSandbox.${key} is not set. Name a folder there.`,
      );
    }
    return path.resolve(value);
  };
  return {
    dataDirectory: folder('dataDirectory'),
    seedDirectory: folder('seedDirectory'),
    ...(section?.has('earlierSeedDirectory')
      ? {
          earlierSeedDirectory: path.resolve(
            section.getString('earlierSeedDirectory'),
          ),
        }
      : {}),
    ...readArgoCd(section),
  };
}

/** Without a token there is no simulated Argo CD. */
function readArgoCd(
  section: ReturnType<RootConfigService['getOptionalConfig']>,
): Pick<SandboxConfig, 'argocd'> {
  const token = section?.getOptionalString('argocd.token');
  if (!token) {
    return {};
  }
  const worldFile = section?.getOptionalString('argocd.worldFile');
  if (!worldFile) {
    throw new InputError(
      'The simulated Argo CD cannot start: gitopsSandbox.argocd.worldFile is not set. Name the file that describes its clusters, or remove gitopsSandbox.argocd.token.',
    );
  }
  return { argocd: { token, worldFile: path.resolve(worldFile) } };
}
