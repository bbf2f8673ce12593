import type { RootConfigService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';

/** The plugin's configuration, read once. */
export interface GitOpsConfig {
  standardsPath: string;
}

/** @throws InputError when a value cannot be used; the message names its key. */
export function readConfig(config: RootConfigService): GitOpsConfig {
  const standardsPath =
    config.getOptionalString('gitops.standardsPath') ??
    'platform/standards.yaml';
  if (
    standardsPath.startsWith('/') ||
    standardsPath.split('/').some(part => ['', '.', '..'].includes(part))
  ) {
    throw new InputError(
      `The config key gitops.standardsPath cannot be used: "${standardsPath}" is not a path within the repository. Write it like "platform/standards.yaml".`,
    );
  }
  return { standardsPath };
}
