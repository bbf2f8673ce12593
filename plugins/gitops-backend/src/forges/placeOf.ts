import type { ScmIntegrations } from '@backstage/integration';
import { badSetting } from '../settings/settingOf';
import type { ForgeFacts } from './ForgeFacts';
import type { ForgeKind, ForgeSettings } from './ForgeSettings';
import { isSecure } from './readRepositoryUrl';

const PLACE = 'gitops.repository.url';

interface Integration {
  kind: ForgeKind;
  /** Where people open the forge, with its path prefix. */
  baseUrl: string;
  apiUrl?: string;
  hasCredentials: boolean;
}

/** Which forge serves an address, and what the address means there. */
export function placeOf(
  url: URL,
  integrations: ScmIntegrations,
): Pick<ForgeSettings, 'kind' | 'host' | 'apiUrl'> & { facts: ForgeFacts } {
  const { host } = url;
  const integration = integrationOf(url, integrations);
  if (!integration) {
    throw badSetting(
      PLACE,
      `no integration of GitHub, GitLab or Gitea is for the host ${host}`,
      'Add one to integrations, or name a repository of a host that has one.',
    );
  }
  const { kind, apiUrl } = integration;
  if (!integration.hasCredentials) {
    throw badSetting(
      PLACE,
      `the integration for ${host} has no credentials`,
      `Add them to integrations.${kind}; docs/forges.md says which permissions they need.`,
    );
  }
  if (!apiUrl || !URL.canParse(apiUrl) || !isSecure(new URL(apiUrl))) {
    throw badSetting(
      PLACE,
      `the integration for ${host} has no https address of the API`,
      `Write its apiBaseUrl to integrations.${kind}.`,
    );
  }
  return {
    kind,
    host,
    apiUrl: apiUrl.replace(/\/+$/, ''),
    facts: factsOf(url, integration),
  };
}

function integrationOf(
  url: URL,
  { github, gitlab, gitea }: ScmIntegrations,
): Integration | undefined {
  const { host, protocol } = url;
  const hub = github.byHost(host)?.config;
  if (hub) {
    return {
      kind: 'github',
      baseUrl: `${protocol}//${host}`,
      apiUrl: hub.apiBaseUrl,
      hasCredentials: Boolean(hub.token) || Boolean(hub.apps?.length),
    };
  }
  const lab = gitlab.byHost(host)?.config;
  if (lab) {
    return {
      kind: 'gitlab',
      baseUrl: lab.baseUrl,
      apiUrl: lab.apiBaseUrl,
      hasCredentials: Boolean(lab.token),
    };
  }
  const tea = gitea.byHost(host)?.config;
  return (
    tea && {
      kind: 'gitea',
      baseUrl: tea.baseUrl ?? `https://${host}`,
      apiUrl: `${tea.baseUrl ?? `https://${host}`}/api/v1`,
      hasCredentials: Boolean(tea.password),
    }
  );
}

function factsOf(url: URL, { kind, baseUrl }: Integration): ForgeFacts {
  const base = new URL(baseUrl);
  const prefix = base.pathname.replace(/\/+$/, '');
  const isBelow =
    url.origin === base.origin && url.pathname.startsWith(`${prefix}/`);
  const segments = url.pathname
    .slice(prefix.length)
    .replace(/(\.git)?\/*$/, '')
    .split('/')
    .slice(1);
  const isShaped =
    segments.length === 2 || (kind === 'gitlab' && segments.length > 2);
  if (!isBelow || !isShaped || !segments.every(isName)) {
    throw badSetting(
      PLACE,
      `it is not the address of a repository at ${baseUrl}`,
      kind === 'gitlab'
        ? 'Write the address of the project, with its groups.'
        : 'Write the address with the owner and the name of the repository.',
    );
  }
  const path = segments.join('/');
  return {
    id: `${url.host}${prefix}/${path}`,
    webUrl: `${url.origin}${prefix}/${path}`,
    cloneUrl: `${url.origin}${prefix}/${path}.git`,
    owner: segments.slice(0, -1).join('/'),
    name: segments[segments.length - 1],
  };
}

function isName(segment: string): boolean {
  return /^[A-Za-z0-9._-]{1,100}$/.test(segment) && !/^\.+$/.test(segment);
}
