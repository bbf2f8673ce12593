import { ConfigSources } from '@backstage/config-loader';
import { ConfigReader, type JsonObject } from '@backstage/config';
import { createModelClient } from '../../../plugins/gitops-backend/src/models/createModelClient';
import { readModelSettings } from '../../../plugins/gitops-backend/src/models/readModelSettings';
import type { ModelClient } from '../../../plugins/gitops-node/src/ports/ModelClient';
import {
  createRecorder,
  createScriptedModel,
  type Script,
} from '../../../packages/scripted-model/src';

/** Waiting for a script that never answers tells nothing; this is long enough. */
const SCRIPTED_TIMEOUT_MS = 1_500;

/** A model that is evaluated, or what stands in for one. */
export interface OpenedModel {
  client: ModelClient;
  isScripted: boolean;
  settings: {
    api: 'chat' | 'responses';
    timeoutMs: number;
    maxOutputTokens: number;
    redactNames: boolean;
  };
  /** Files of exchanges that were recorded. */
  recorded(): number;
  close(): Promise<void>;
}

/**
 * Opens the model of the configuration, as the portal does, or of the environment
 * variables `SLIPWAY_MODEL_NAME`, `_BASE_URL`, `_API_KEY` and `_API`. Without any,
 * a server on loopback says what the script says.
 *
 * @param options.files - of the configuration.
 * @param options.record - directory in which every exchange is kept.
 */
export async function openModel(options: {
  root: string;
  files: readonly string[];
  script: Script;
  record?: string;
}): Promise<OpenedModel> {
  const configured = await readConfigured(options);
  const server = configured.provider
    ? undefined
    : await createScriptedModel({ script: options.script });
  const provider = configured.provider ?? {
    name: 'scripted',
    baseUrl: server?.url ?? '',
    apiKey: 'none',
    api: 'chat' as const,
  };
  const recorder = options.record
    ? await createRecorder({
        baseUrl: provider.baseUrl,
        directory: options.record,
      })
    : undefined;
  const client = createModelClient({
    provider: recorder ? { ...provider, baseUrl: recorder.url } : provider,
  });
  if (!client) {
    throw new Error('A provider was given and made no client.');
  }
  return {
    client,
    isScripted: server !== undefined,
    settings: {
      api: provider.api,
      timeoutMs: server ? SCRIPTED_TIMEOUT_MS : configured.timeoutMs,
      maxOutputTokens: configured.maxOutputTokens,
      redactNames: configured.redactNames,
    },
    recorded: () => recorder?.files.length ?? 0,
    async close() {
      await recorder?.close();
      await server?.close();
    },
  };
}

async function readConfigured(options: {
  root: string;
  files: readonly string[];
}): Promise<ReturnType<typeof readModelSettings>> {
  const config = await ConfigSources.toConfig(
    ConfigSources.default({
      rootDir: options.root,
      argv: options.files.flatMap(file => ['--config', file]),
      watch: false,
    }),
  );
  const model = config.getOptional<JsonObject>('gitops.model');
  config.close();
  const given = fromEnvironment();
  return readModelSettings(
    new ConfigReader({
      ...(model || given ? { gitops: { model: { ...model, ...given } } } : {}),
    }),
  );
}

/** The model of the environment; what it leaves open is as in the configuration. */
function fromEnvironment(): JsonObject | undefined {
  const {
    SLIPWAY_MODEL_NAME: name,
    SLIPWAY_MODEL_BASE_URL: baseUrl,
    SLIPWAY_MODEL_API_KEY: apiKey,
    SLIPWAY_MODEL_API: api,
  } = process.env;
  return name
    ? {
        provider: 'openai',
        name,
        ...(baseUrl ? { baseUrl } : {}),
        ...(apiKey ? { apiKey } : {}),
        ...(api ? { api } : {}),
      }
    : undefined;
}
