import type {
  ModelDraft,
  ModelStatement,
} from '@slipway/plugin-gitops-common/draft';
import type { Fact, ModelWording } from '@slipway/plugin-gitops-common/wording';
import { InputError } from '@backstage/errors';
import type { Script } from '../ScriptedRequest';
import { patterns } from './patterns';

const MOST_SENTENCES = 3;
const MOST_STEPS = 3;

/** What is sent to a model, by what it is asked for. */
interface DemoData {
  description?: string;
  words?: string;
  facts?: Fact[];
  nextSteps?: { id: string }[];
}

/**
 * A script for trying out a portal by hand: reads texts by a few patterns, and
 * words facts by repeating what is a sentence.
 */
export const demoScript: Script = ({ messages }) => {
  const { data } = parseMessage(messages[0]?.text ?? '');
  const answer = data.facts
    ? wordFacts(data.facts, data.nextSteps ?? [])
    : readText(data.description ?? data.words ?? '', {
        mayRemove: data.words !== undefined,
      });
  return { text: JSON.stringify(answer) };
};

function parseMessage(text: string): { data: DemoData } {
  try {
    const { data } = JSON.parse(text);
    if (typeof data === 'object' && data !== null) {
      return { data };
    }
  } catch (error) {
    throw new InputError(
      'The demo answers what a portal asks, and this message is no JSON document. Send {"data": …}.',
      error,
    );
  }
  throw new InputError(
    'The demo answers what a portal asks, and this message has no data. Send {"data": …}.',
  );
}

function readText(text: string, options: { mayRemove: boolean }): ModelDraft {
  return {
    statements: patterns
      .filter(({ removes }) => !removes || options.mayRemove)
      .flatMap(({ field, words, value, removes }): ModelStatement[] => {
        const [quote, ...groups] = words.exec(text) ?? [];
        if (quote === undefined) {
          return [];
        }
        const said = typeof value === 'function' ? value(groups) : value;
        return [
          {
            operation: removes ? 'remove' : 'set',
            field,
            environment: null,
            value: said ?? groups[0].toLowerCase(),
            quote,
          },
        ];
      }),
  };
}

/** The causes come first where there are some, then the other sentences. */
function wordFacts(
  facts: readonly Fact[],
  nextSteps: readonly { id: string }[],
): ModelWording {
  const sentences = facts.filter(({ text }) => /^[A-Z].*\.$/.test(text));
  const isCause = ({ source }: Fact) => source === 'Cause';
  return {
    sentences: [
      ...sentences.filter(isCause),
      ...sentences.filter(fact => !isCause(fact)),
    ]
      .slice(0, MOST_SENTENCES)
      .map(({ id, text }) => ({ text, facts: [id] })),
    nextSteps: nextSteps.slice(0, MOST_STEPS).map(({ id }) => id),
  };
}
