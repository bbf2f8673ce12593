import { createOpenAI } from '@ai-sdk/openai';
import type { ModelClient } from '@slipway/plugin-gitops-node';
import { AiModelClient } from './AiModelClient';
import { boundedFetch } from './boundedFetch';

/** Which server is asked, how, and for which model. */
export interface OpenAiSettings {
  /** Name of the model, as the server knows it. */
  name: string;
  /** Ends where `/chat/completions` or `/responses` begins. */
  baseUrl: string;
  apiKey: string;
  api: 'chat' | 'responses';
}

/** OpenAI, or a server that speaks its API such as vLLM or Ollama. */
export function createOpenAiModel(settings: OpenAiSettings): ModelClient {
  const { name, baseUrl, apiKey, api } = settings;
  const provider = createOpenAI({
    baseURL: baseUrl,
    apiKey,
    fetch: boundedFetch,
  });
  return new AiModelClient(
    `openai:${name}`,
    api === 'chat' ? provider.chat(name) : provider.responses(name),
  );
}
