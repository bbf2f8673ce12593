import type { Config } from '@backstage/config';
import { badSetting, readSecret, readTimeout } from '../settings/settingOf';
import type { OpenAiSettings } from './createOpenAiModel';

const PLACE = 'gitops.model';
const OPENAI = 'https://api.openai.com/v1';

/** A model that answers after this is no help to somebody who types. */
const DEFAULT_TIMEOUT_MS = 20_000;

/** What the configuration says of the model, and of how it is used. */
export interface ModelConfiguration {
  mode: 'off' | 'shadow' | 'on';
  /** Missing where a module sets the model. */
  provider?: OpenAiSettings;
  timeoutMs: number;
  maxOutputTokens: number;
  budget: {
    callsPerHour: number;
    callsPerDay: number;
    tokensPerHour: number;
    tokensPerDay: number;
  };
  perUser: { callsPerMinute: number; callsPerDay: number };
  redactNames: boolean;
  keepDays: number;
}

/**
 * Reads `gitops.model`. Without it there is no model, unless a module sets one.
 *
 * @throws InputError that names the setting which cannot be used.
 */
export function readModelSettings(root: Config): ModelConfiguration {
  const config = root.getOptionalConfig(PLACE);
  const mode = config?.getOptionalString('mode') ?? 'on';
  if (mode !== 'off' && mode !== 'shadow' && mode !== 'on') {
    throw badSetting(
      `${PLACE}.mode`,
      'there is no such mode',
      'Write "off", "shadow" or "on".',
    );
  }
  const count = (key: string, fallback: number) =>
    wholeNumber(config, key, fallback);
  return {
    mode,
    provider: config?.has('provider') ? readProvider(config) : undefined,
    timeoutMs: config
      ? readTimeout(config, PLACE, DEFAULT_TIMEOUT_MS)
      : DEFAULT_TIMEOUT_MS,
    maxOutputTokens: count('maxOutputTokens', 3_000),
    budget: {
      callsPerHour: count('budget.callsPerHour', 300),
      callsPerDay: count('budget.callsPerDay', 2_000),
      tokensPerHour: count('budget.tokensPerHour', 1_000_000),
      tokensPerDay: count('budget.tokensPerDay', 5_000_000),
    },
    perUser: {
      callsPerMinute: count('perUser.callsPerMinute', 10),
      callsPerDay: count('perUser.callsPerDay', 300),
    },
    redactNames: config?.getOptionalBoolean('redaction.names') ?? false,
    keepDays: count('keepDays', 30),
  };
}

function readProvider(config: Config): OpenAiSettings {
  const provider = config.getString('provider');
  if (provider !== 'openai') {
    throw badSetting(
      `${PLACE}.provider`,
      'only "openai" is built in',
      'Write "openai" for OpenAI and servers that speak its API; for another provider of the ai SDK, set the model from a module through gitOpsModelExtensionPoint.',
    );
  }
  const baseUrl = (config.getOptionalString('baseUrl') ?? OPENAI).replace(
    /\/+$/,
    '',
  );
  const url = URL.canParse(baseUrl) ? new URL(baseUrl) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.search) {
    throw badSetting(
      `${PLACE}.baseUrl`,
      'it is no plain http or https address',
      'Write one such as http://vllm.internal:8000/v1.',
    );
  }
  const api =
    config.getOptionalString('api') ??
    (baseUrl === OPENAI ? 'responses' : 'chat');
  if (api !== 'chat' && api !== 'responses') {
    throw badSetting(
      `${PLACE}.api`,
      'there is no such API',
      'Write "chat" or "responses".',
    );
  }
  const apiKey = readSecret(config, PLACE, 'apiKey');
  if (!apiKey && baseUrl === OPENAI) {
    throw badSetting(
      `${PLACE}.apiKey`,
      'it is missing',
      'Write the key of your account, such as ${OPENAI_API_KEY}.',
    );
  }
  // Servers of one's own often want none; the SDK wants a word.
  return {
    name: config.getString('name'),
    baseUrl,
    apiKey: apiKey ?? 'none',
    api,
  };
}

function wholeNumber(
  config: Config | undefined,
  key: string,
  fallback: number,
): number {
  const value = config?.getOptionalNumber(key) ?? fallback;
  if (!Number.isInteger(value) || value < 1 || value > 1_000_000_000) {
    throw badSetting(
      `${PLACE}.${key}`,
      'it is no whole number from 1 to 1000000000',
      'Write such a number, or leave it out.',
    );
  }
  return value;
}
