import { ScmIntegrations } from '@backstage/integration';
import { ConfigReader } from '@backstage/config';
import type { Forge } from '@slipway/plugin-gitops-node';
import { createConnections } from '../createConnections';
import { createForge } from '../createForge';
import type { ForgeKind } from '../ForgeSettings';
import type { ForgeClock } from '../http/ForgeConnection';
import { platformCredentials } from '../platformCredentials';
import { readForgeSettings } from '../readForgeSettings';
import { tokenCredentials } from '../tokenCredentials';
import type { ForgeServer } from './ForgeServer';

export const PLATFORM_TOKEN = 't0ken-of-the-platform';
export const PERSON_TOKEN = 't0ken-of-dana';

/** An adapter that speaks with a server on loopback. */
export interface StartedForge {
  forge: Forge;
  /** The same with the token of a person. */
  withToken(token: string): Forge;
  /** Milliseconds that were slept. */
  slept: number[];
}

/** Starts a server and makes an adapter from a configuration that names it. */
export async function startForge(
  kind: ForgeKind,
  server: ForgeServer,
  options: ConnectOptions = {},
): Promise<StartedForge> {
  await server.listen();
  return connectForge(kind, server.origin, options);
}

interface ConnectOptions {
  token?: string;
  requestTimeout?: string;
}

/** Makes an adapter from a configuration that names a forge on loopback. */
export function connectForge(
  kind: ForgeKind,
  origin: string,
  options: ConnectOptions = {},
): StartedForge {
  const { token = PLATFORM_TOKEN, requestTimeout = '5s' } = options;
  const { host } = new URL(origin);
  const config = new ConfigReader({
    integrations: integrationOf(kind, { host, origin, token }),
    gitops: { repository: { url: `${origin}/acme/gitops`, requestTimeout } },
  });
  const integrations = ScmIntegrations.fromConfig(config);
  const settings = readForgeSettings(config, integrations);
  if (!settings) {
    throw new Error('The configuration names no repository.');
  }
  const slept: number[] = [];
  const clock: ForgeClock = {
    now: Date.now,
    sleep: async milliseconds => {
      slept.push(milliseconds);
    },
  };
  const connect = createConnections(settings, clock);
  return {
    slept,
    forge: createForge(
      settings,
      connect(platformCredentials(settings, integrations), 'platform'),
    ),
    withToken: personal =>
      createForge(
        settings,
        connect(
          tokenCredentials(kind, async () => personal),
          'person',
        ),
      ),
  };
}

function integrationOf(
  kind: ForgeKind,
  place: { host: string; origin: string; token: string },
) {
  const { host, origin, token } = place;
  switch (kind) {
    case 'github':
      return { github: [{ host, apiBaseUrl: origin, token }] };
    case 'gitlab':
      return {
        gitlab: [
          { host, apiBaseUrl: `${origin}/api/v4`, baseUrl: origin, token },
        ],
      };
    default:
      return {
        gitea: [{ host, baseUrl: origin, password: token }],
      };
  }
}
