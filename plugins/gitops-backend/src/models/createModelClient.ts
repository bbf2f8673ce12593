import type { ModelClient } from '@slipway/plugin-gitops-node';
import type { LanguageModelV4 } from '@ai-sdk/provider';
import { AiModelClient } from './AiModelClient';
import { createOpenAiModel, type OpenAiSettings } from './createOpenAiModel';

/** A model that a module brought. */
export interface AddedModel {
  name: string;
  model: LanguageModelV4;
}

/** The model of a module, or else of the configuration; none without either. */
export function createModelClient(options: {
  provider?: OpenAiSettings;
  added?: AddedModel;
}): ModelClient | undefined {
  const { provider, added } = options;
  if (added) {
    return new AiModelClient(added.name, added.model);
  }
  return provider && createOpenAiModel(provider);
}
