import type {
  ReadingEvent,
  ReadingRequest,
} from '@slipway/plugin-gitops-common/api';
import {
  draftRequest,
  MAX_MODEL_STATEMENTS,
  maskSecrets,
  modelDraftSchema,
  modelReadingOf,
  readDescription,
  refineRequest,
  type ComponentFacts,
  type ModelDraft,
  type ModelReading,
  type ModelStatement,
} from '@slipway/plugin-gitops-common/draft';
import type { SpecDraft } from '@slipway/plugin-gitops-common/spec';
import { maskEdits } from '../maskEdits';
import type { BaseSnapshot } from '../BaseBranch';
import { readerContext, type Person } from '../readerContext';
import type { GateAnswer, ModelGate } from './ModelGate';

/** Who said a part of an answer, and when, is told with the whole. */
const ANONYMOUS = { model: 'model', at: '' };

interface ReadByModelOptions {
  gate: ModelGate;
  request: ReadingRequest;
  person: Person;
  snapshot: BaseSnapshot;
  /** What the catalog knows of a Component of this name, as the person sees it. */
  findFacts(name: string): Promise<ComponentFacts | undefined>;
  signal: AbortSignal;
  tell(event: ReadingEvent): void;
}

/**
 * Has the model read a description, or words that change a spec, and tells what
 * it states while it answers. Nothing of it is believed here: whoever uses the
 * statements checks them against the text. In mode `shadow` nothing is told, and
 * nobody waits.
 */
export async function readByModel(options: ReadByModelOptions): Promise<void> {
  const { gate, tell } = options;
  if (gate.mode !== 'on') {
    tell({
      type: 'none',
      reason: gate.mode,
      message: 'No language model helps here; rules read it alone.',
    });
    if (gate.mode === 'shadow') {
      const { signal } = new AbortController();
      gate.inBackground(async () =>
        compare(options, await ask({ ...options, signal }, () => {})),
      );
    }
    return;
  }
  let told = 0;
  const answer = await ask(options, statements => {
    if (statements.length > told) {
      tell({
        type: 'statements',
        statements: statements.slice(told, MAX_MODEL_STATEMENTS),
      });
      told = statements.length;
    }
  });
  tell(
    answer.ok
      ? { type: 'done', reading: readingOf(answer, options.request) }
      : { type: 'none', reason: answer.reason, message: answer.message },
  );
  gate.inBackground(() => compare(options, answer));
}

/** Asks, and hands on what is complete. */
async function ask(
  options: ReadByModelOptions,
  onStatements: (statements: ModelStatement[]) => void,
): Promise<GateAnswer<ModelDraft>> {
  const { gate, request, person, snapshot, signal } = options;
  const context = readerContext({ person, snapshot, edits: {} });
  const text = maskSecrets(request.text);
  const rules = readDescription({
    description: text,
    standards: snapshot.standards,
    context,
  });
  const { name } = rules.spec;
  const facts =
    request.task === 'draft' && typeof name === 'string'
      ? await options.findFacts(name)
      : undefined;
  const { instructions, data } =
    request.task === 'draft'
      ? draftRequest({
          description: text,
          standards: snapshot.standards,
          context,
          facts,
        })
      : refineRequest({
          spec: maskEdits(request.spec ?? {}) as SpecDraft,
          words: text,
          standards: snapshot.standards,
          context,
        });
  return gate.ask({
    task: request.task,
    subject: `${request.task} of ${person.userRef}`,
    userRef: person.userRef,
    instructions,
    data,
    schema: modelDraftSchema,
    names: [
      ...(context.owners ?? []),
      ...(context.workloads ?? []).flatMap(workload => workload.split('/')),
    ],
    onPartial: partial =>
      onStatements(
        modelReadingOf({
          ...ANONYMOUS,
          answer: partial,
          text: request.text,
          partial: true,
        }).statements,
      ),
    signal,
  });
}

function readingOf(
  answer: Extract<GateAnswer<ModelDraft>, { ok: true }>,
  { text }: ReadingRequest,
): ModelReading {
  return modelReadingOf({ ...answer, answer: answer.value, text });
}

/** Keeps what the two readers make of the same description. */
async function compare(
  { gate, request, person, snapshot }: ReadByModelOptions,
  answer: GateAnswer<ModelDraft>,
): Promise<void> {
  if (!answer.ok || request.task !== 'draft') {
    return;
  }
  const both = readDescription({
    description: maskSecrets(request.text),
    standards: snapshot.standards,
    context: {
      ...readerContext({ person, snapshot, edits: {} }),
      model: readingOf(answer, request),
    },
  });
  await gate.compare(answer.callId, both.model);
}
