import type { z } from 'zod';
import type { SpecDraft } from '../../spec';
import type { PlatformStandards } from '../../standards';
import type { ComponentFacts, ReaderContext } from '../draft';
import { maskSecrets, maskValues } from '../secrets';
import { draftInstructions, refineInstructions } from './modelInstructions';
import { modelDraftSchema, type ModelDraft } from './modelStatement';

/** Workloads that a model is told of. */
const MAX_WORKLOADS = 100;

/**
 * What a model is asked when it reads: fixed instructions, quoted data, and the
 * form of its answer.
 *
 * @public
 */
export interface ModelTask<T> {
  instructions: string;
  /** Credentials are masked. */
  data: unknown;
  schema: z.ZodType<T>;
}

/**
 * Asks a model to read a description.
 *
 * @public
 */
export function draftRequest(options: {
  description: string;
  standards: PlatformStandards;
  context: ReaderContext;
  /** What the catalog knows, where the Component exists. */
  facts?: ComponentFacts;
}): ModelTask<ModelDraft> {
  const { facts = options.context.facts } = options;
  const description = maskSecrets(options.description);
  return {
    instructions: draftInstructions(),
    data: {
      description,
      ...surroundings(options, description),
      ...(facts ? { facts: maskValues(facts) } : {}),
    },
    schema: modelDraftSchema,
  };
}

/**
 * Asks a model to read how a spec shall change.
 *
 * @public
 */
export function refineRequest(options: {
  spec: SpecDraft;
  words: string;
  standards: PlatformStandards;
  context: ReaderContext;
}): ModelTask<ModelDraft> {
  const words = maskSecrets(options.words);
  // Contents of files are long, and no field of a statement is about them.
  const { files, ...spec } = options.spec;
  return {
    instructions: refineInstructions(),
    data: {
      words,
      spec: maskValues(spec),
      ...surroundings(options, words),
    },
    schema: modelDraftSchema,
  };
}

function surroundings(
  {
    standards,
    context,
  }: { standards: PlatformStandards; context: ReaderContext },
  text: string,
): { environments: string[]; teams: string[]; workloads: string[] } {
  return {
    environments: standards.environments.map(({ name }) => name),
    teams: [...(context.owners ?? [])],
    workloads: closestWorkloads(context.workloads ?? [], text),
  };
}

/** Those that the text names come first, so that they are among the hundred. */
function closestWorkloads(
  workloads: readonly string[],
  text: string,
): string[] {
  const words = new Set(text.toLowerCase().split(/[^a-z0-9-]+/));
  const isNamed = (workload: string) =>
    words.has(workload.slice(workload.lastIndexOf('/') + 1));
  return [
    ...workloads.filter(isNamed),
    ...workloads.filter(workload => !isNamed(workload)),
  ].slice(0, MAX_WORKLOADS);
}
