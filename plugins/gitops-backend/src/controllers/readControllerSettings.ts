import type { Config } from '@backstage/config';
import { readFileSync } from 'node:fs';
import type { ArgoCdCredentials } from './argocd/ArgoCdSettings';
import type { ControllerSettings } from './ControllerSettings';
import { errorCode } from '@slipway/plugin-gitops-node/http';
import {
  badSetting,
  readSecret,
  readTimeout,
  readUrl,
} from '../settings/settingOf';

/** Large installations take half a minute for a list. */
const REQUEST_TIMEOUT_MS = 60_000;

interface Entry {
  config: Config;
  /** Path in the configuration, for messages. */
  place: string;
}

/**
 * Reads which controllers there are: `argocd.appLocatorMethods` as existing
 * plugins have it, then `gitops.controllers`. Bad values are refused.
 */
export function readControllerSettings(config: Config): ControllerSettings[] {
  const settings = [
    ...readInstances(config),
    ...entriesOf(config, 'gitops.controllers').map(readController),
  ];
  settings.forEach(({ name }, index) => {
    if (settings.findIndex(other => other.name === name) !== index) {
      throw badSetting(
        'argocd.appLocatorMethods and gitops.controllers',
        `they have two instances named "${name}"`,
        'Give each instance a name of its own.',
      );
    }
  });
  return settings;
}

function entriesOf(config: Config, key: string): Entry[] {
  return (config.getOptionalConfigArray(key) ?? []).map((entry, index) => ({
    config: entry,
    place: `${key}[${index}]`,
  }));
}

function readInstances(config: Config): ControllerSettings[] {
  const fallback: Entry = { config, place: 'argocd' };
  return entriesOf(config, 'argocd.appLocatorMethods').flatMap(method => {
    const type = method.config.getString('type');
    if (type !== 'config') {
      throw badSetting(
        `${method.place}.type`,
        `"${type}" is not known`,
        'Write config, and list the instances below it.',
      );
    }
    return entriesOf(method.config, 'instances').map(entry =>
      readArgoCd(
        { ...entry, place: `${method.place}.${entry.place}` },
        fallback,
      ),
    );
  });
}

function readController(entry: Entry): ControllerSettings {
  const type = entry.config.getString('type');
  switch (type) {
    case 'argocd':
      return readArgoCd(entry);
    case 'argocd-kubernetes':
    case 'flux':
      return {
        type,
        name: readName(entry),
        cluster: entry.config.getString('cluster'),
        namespaces: readNames(entry, 'namespaces'),
        frontendUrl: readFrontendUrl(entry),
        requestTimeoutMs: readTimeout(
          entry.config,
          entry.place,
          REQUEST_TIMEOUT_MS,
        ),
      };
    default:
      throw badSetting(
        `${entry.place}.type`,
        `"${type}" is not known`,
        'Write argocd, argocd-kubernetes or flux.',
      );
  }
}

function readArgoCd(entry: Entry, fallback?: Entry): ControllerSettings {
  const { config, place } = entry;
  return {
    type: 'argocd',
    name: readName(entry),
    url: readUrl(config, place, 'url'),
    frontendUrl: readFrontendUrl(entry),
    credentials: readCredentials(entry, fallback),
    ca: readCa(entry),
    projects: readNames(entry, 'projects'),
    appNamespaces: readNames(entry, 'appNamespaces'),
    simulated: config.getOptionalBoolean('simulated') ?? false,
    requestTimeoutMs: readTimeout(config, place, REQUEST_TIMEOUT_MS),
  };
}

/** A token, then the instance's own user, then the user of all instances. */
function readCredentials(entry: Entry, fallback?: Entry): ArgoCdCredentials {
  const { config, place } = entry;
  const token = readSecret(config, place, 'token');
  if (token !== undefined) {
    return { token };
  }
  const credentials =
    readUser(entry, '') ?? (fallback && readUser(fallback, 'argocd.'));
  if (!credentials) {
    throw badSetting(
      place,
      'it has no credentials',
      'Write a token (best of a project role that may only read), or username and password.',
    );
  }
  return credentials;
}

function readUser(
  { config, place }: Entry,
  prefix: string,
): ArgoCdCredentials | undefined {
  const username = config.getOptionalString(`${prefix}username`);
  const password = config.getOptionalString(`${prefix}password`);
  if (username && password) {
    return { username, password };
  }
  if (username || password) {
    throw badSetting(
      `${place}.${username ? 'password' : 'username'}`,
      'it is missing beside the other of the two',
      'Write both, or a token.',
    );
  }
  return undefined;
}

/** Shown to people and kept in the database. */
function readName({ config, place }: Entry): string {
  const name = config.getString('name');
  if (!/^[A-Za-z0-9][A-Za-z0-9 ._-]{0,99}$/.test(name)) {
    throw badSetting(
      `${place}.name`,
      `"${name}" is no name of an instance`,
      'Write up to 100 letters, digits, spaces, dots, dashes and underscores.',
    );
  }
  return name;
}

function readNames(
  { config, place }: Entry,
  key: 'projects' | 'appNamespaces' | 'namespaces',
): string[] {
  const names = config.getOptionalStringArray(key) ?? [];
  const wrong = names.find(name => !/^[a-z0-9][-a-z0-9.]{0,252}$/.test(name));
  if (wrong !== undefined) {
    throw badSetting(
      `${place}.${key}`,
      `"${wrong}" is no name that Kubernetes knows`,
      'Write exact names; patterns are not supported.',
    );
  }
  return names;
}

function readFrontendUrl({ config, place }: Entry): string | undefined {
  return config.has('frontendUrl')
    ? readUrl(config, place, 'frontendUrl')
    : undefined;
}

function readCa({ config, place }: Entry): string | undefined {
  const file = config.getOptionalString('caFile');
  if (file === undefined) {
    return undefined;
  }
  const text = readPem(file, `${place}.caFile`);
  if (!text.includes('-----BEGIN CERTIFICATE-----')) {
    throw badSetting(
      `${place}.caFile`,
      `the file ${file} has no certificate`,
      'Name a file with certificates in PEM.',
    );
  }
  return text;
}

function readPem(file: string, place: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const code = errorCode(error) ?? 'error';
    throw badSetting(
      place,
      `the file ${file} cannot be read (${code})`,
      'Name a file with certificates in PEM that the backend may read.',
    );
  }
}
