import { createHash } from 'node:crypto';
import type { ModelStatement } from '../../../plugins/gitops-common/src/draft';
import {
  mutations,
  seededRandom,
  type Fact,
  type ModelWording,
  type WordedSentence,
} from '../../../plugins/gitops-common/src/wording';
import { pick } from '../../../plugins/gitops-common/src/wording/mutations/seededRandom';
import type {
  Script,
  ScriptedAnswer,
  ScriptedRequest,
} from '../../../packages/scripted-model/src';

/** How often a middling model does what it should not, from 0 to 1. */
const RATES = {
  leavesOut: 0.12,
  lies: 0.08,
  misquotes: 0.06,
  invents: 0.15,
  breaksJson: 0.05,
  breaksAlways: 0.01,
  declines: 0.01,
  hangs: 0.005,
  isSlow: 0.04,
  liesInWords: 0.3,
};

/** What a careful model would state, by the text that it reads. */
export type Truth = (
  text: string,
  present: unknown,
) => readonly ModelStatement[];

/** What the same sentence may be true of in one request and not in another. */
type LieFact = Pick<Fact, 'id' | 'text'>;

/** A script with what only it knows. */
export interface MiddlingModel {
  script: Script;
  /** Whether it made a sentence about the facts of a request untrue. */
  isLie(sentence: WordedSentence, facts: readonly LieFact[]): boolean;
}

/**
 * Stands for a model of middling quality: it knows what the examples expect, leaves
 * some of it out, makes some of it up, misquotes, breaks its JSON, declines, and is
 * slow. The same request, asked for the same time, is answered the same.
 */
export function middlingModel(options: {
  seed: number;
  truth: Truth;
}): MiddlingModel {
  const turns = new Map<string, number>();
  const lies = new Set<string>();
  const randomOf = (request: ScriptedRequest) => {
    const key = JSON.stringify(request.messages);
    const turn = turns.get(key) ?? 0;
    turns.set(key, turn + 1);
    return seededRandom(numberOf(`${options.seed} ${turn} ${key}`));
  };
  return {
    isLie: (sentence, facts) => lies.has(keyOf(sentence, facts)),
    script(request) {
      const random = randomOf(request);
      const { data } = JSON.parse(request.messages[0].text);
      const value = Array.isArray(data.facts)
        ? wordFacts(data, random, lies)
        : {
            statements: stateBadly(
              options.truth(data.description ?? data.words, data.spec),
              random,
            ),
          };
      return deliver({ request, value, random });
    },
  };
}

/** How an answer comes: sometimes broken, declined or late. */
function deliver(options: {
  request: ScriptedRequest;
  value: unknown;
  random: () => number;
}): ScriptedAnswer {
  const { request, value, random } = options;
  const text = JSON.stringify(value);
  const usage = {
    input: Math.ceil(
      (request.instructions.length +
        request.messages.reduce(
          (sum, { text: said }) => sum + said.length,
          0,
        )) /
        4,
    ),
    output: Math.ceil(text.length / 4),
  };
  const chance = random();
  if (chance < RATES.hangs) {
    return { text, delay: 60_000 };
  }
  if (chance < RATES.hangs + RATES.declines) {
    return { refusal: 'I cannot help with that.', usage };
  }
  // A first answer decides whether it is corrected.
  const isStubborn =
    seededRandom(numberOf(request.messages[0].text))() < RATES.breaksAlways;
  return {
    text:
      isStubborn || random() < RATES.breaksJson
        ? text.slice(0, Math.ceil(text.length * 0.7))
        : text,
    delay: random() < RATES.isSlow ? 400 : 5 + Math.floor(random() * 30),
    usage,
  };
}

function stateBadly(
  statements: readonly ModelStatement[],
  random: () => number,
): ModelStatement[] {
  const stated = statements.flatMap(statement => {
    if (random() < RATES.leavesOut) {
      return [];
    }
    const chance = random();
    if (chance < RATES.lies) {
      return [{ ...statement, value: untrue(statement) }];
    }
    return chance < RATES.lies + RATES.misquotes
      ? [{ ...statement, quote: 'as was agreed in the meeting' }]
      : [statement];
  });
  const invented =
    random() < RATES.invents ? pick(INVENTIONS, random) : undefined;
  return invented ? [...stated, invented] : stated;
}

/** What else the same words name, or else what nobody said. */
function untrue({ value, quote }: ModelStatement): string {
  const others: Readonly<Record<string, string>> = {
    public: 'internal',
    internal: 'public',
    redis: 'postgres',
    postgres: 'redis',
    api: 'web',
    web: 'api',
  };
  const [number] = (
    /^\d+$/.test(value) ? quote.match(/\d+/g) ?? [] : []
  ).filter(digits => digits !== value);
  return (
    number ??
    others[value] ??
    (/\d/.test(value)
      ? value.replace(/\d+/, digits => String(Number(digits) + 1))
      : `${value}-two`)
  );
}

/** What models like to add, though nobody said it. */
const INVENTIONS: readonly ModelStatement[] = [
  { field: 'replicas-min', value: '3', quote: 'highly available' },
  { field: 'visibility', value: 'public', quote: 'so that people can use it' },
  { field: 'memory', value: '512Mi', quote: 'enough memory' },
  { field: 'health-path', value: '/healthz', quote: 'health' },
  { field: 'dependency', value: 'redis', quote: 'fast' },
  { field: 'port', value: '8080', quote: 'the usual port' },
].map(({ field, value, quote }) => ({
  operation: 'set',
  field: field as ModelStatement['field'],
  environment: null,
  value,
  quote,
}));

/** Repeats causes and summaries, and makes some of it untrue. */
function wordFacts(
  data: {
    facts: (Fact & { causeOf?: string[] })[];
    nextSteps?: { id: string }[];
  },
  random: () => number,
  lies: Set<string>,
): ModelWording {
  const { facts } = data;
  const sentences = facts
    .filter(({ source }) => source === 'Cause' || source === 'Summary')
    .slice(0, 3)
    .map(({ id, text }): WordedSentence => {
      const sentence = { text, facts: [id] };
      if (random() >= RATES.liesInWords) {
        return sentence;
      }
      const mutants = mutations.flatMap(({ mutate }) =>
        mutate({ sentence, facts, random }),
      );
      const lie = pick(mutants, random);
      if (!lie) {
        return sentence;
      }
      lies.add(keyOf(lie, facts));
      return lie;
    });
  return {
    sentences,
    nextSteps: (data.nextSteps ?? []).slice(0, 2).map(({ id }) => id),
  };
}

function keyOf(
  { text, facts: ids }: WordedSentence,
  facts: readonly LieFact[],
): string {
  return JSON.stringify([text, ids, facts.map(fact => [fact.id, fact.text])]);
}

/** The same number for the same text, spread evenly. */
function numberOf(text: string): number {
  return createHash('sha256').update(text).digest().readUInt32BE(0);
}
