import { readFileSync } from 'node:fs';
import type { Config } from '@backstage/config';
import type { ScmIntegrations } from '@backstage/integration';
import { checkBranchName, cleanIdentity } from '@slipway/plugin-gitops-node';
import { errorCode } from '@slipway/plugin-gitops-node/http';
import { badSetting, readTimeout } from '../settings/settingOf';
import type { ForgeSettings } from './ForgeSettings';
import { placeOf } from './placeOf';
import { readRepositoryUrl } from './readRepositoryUrl';

const PLACE = 'gitops.repository';

/** A forge answers in tenths of a second, and a large list in some seconds. */
const REQUEST_TIMEOUT_MS = 15_000;

/**
 * Reads where the GitOps repository is, and which forge serves it: the host's
 * integration decides.
 *
 * @returns `undefined` where `gitops.repository` names none.
 * @throws InputError for what cannot be used, naming the key.
 */
export function readForgeSettings(
  root: Config,
  integrations: ScmIntegrations,
): ForgeSettings | undefined {
  const config = root.getOptionalConfig(PLACE);
  if (!config?.has('url')) {
    return undefined;
  }
  const text = config.getString('url');
  const url = readRepositoryUrl(text, `${PLACE}.url`);
  const place = placeOf(url, integrations);
  return {
    ...place,
    url: text,
    facts: { ...place.facts, baseBranch: readBaseBranch(config) },
    ca: readCa(config),
    requestTimeoutMs: readTimeout(config, PLACE, REQUEST_TIMEOUT_MS),
    commits: {
      committer: readCommitter(config, place.host),
      signOff: config.getOptionalBoolean('commits.signOff') ?? false,
      signingKey: config.getOptionalString('commits.signingKey'),
      verified: readVerified(config, place, integrations),
    },
  };
}

function readBaseBranch(config: Config): string | undefined {
  const branch = config.getOptionalString('baseBranch');
  const wrong = branch === undefined ? undefined : checkBranchName(branch);
  if (wrong !== undefined) {
    throw badSetting(
      `${PLACE}.baseBranch`,
      `"${branch}" is no name of a branch`,
      'Write one such as main, or leave it out for the default branch of the repository.',
    );
  }
  return branch;
}

/** GitHub signs for Apps only, and a key of ours would be in its way. */
function readVerified(
  config: Config,
  { kind, host }: Pick<ForgeSettings, 'kind' | 'host'>,
  { github }: ScmIntegrations,
): boolean {
  const verified = config.getOptionalBoolean('commits.verified') ?? false;
  const { apps = [], token } = github.byHost(host)?.config ?? {};
  const isApp = kind === 'github' && apps.length > 0 && !token;
  if (verified && !isApp) {
    throw badSetting(
      `${PLACE}.commits.verified`,
      `only an App of GitHub can have its commits signed, and the integration for ${host} is none or has a token beside it`,
      'Remove it, or let the integration have an App only; elsewhere commits.signingKey signs.',
    );
  }
  if (verified && config.has('commits.signingKey')) {
    throw badSetting(
      `${PLACE}.commits.verified`,
      'commits.signingKey is there as well',
      'Keep one of the two.',
    );
  }
  return verified;
}

function readCommitter(config: Config, host: string) {
  const name = config.getOptionalString('commits.committer.name') ?? 'Slipway';
  const email =
    config.getOptionalString('commits.committer.email') ??
    `slipway@noreply.${host.replace(/:\d+$/, '')}`;
  return cleanIdentity({ name, email });
}

function readCa(config: Config): string | undefined {
  const file = config.getOptionalString('caFile');
  if (file === undefined) {
    return undefined;
  }
  const text = readText(file);
  if (!text.includes('-----BEGIN CERTIFICATE-----')) {
    throw badSetting(
      `${PLACE}.caFile`,
      `the file ${file} has no certificate`,
      'Name a file with certificates in PEM.',
    );
  }
  return text;
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw badSetting(
      `${PLACE}.caFile`,
      `the file ${file} cannot be read (${errorCode(error) ?? 'error'})`,
      'Name a file with certificates in PEM that the backend may read.',
    );
  }
}
