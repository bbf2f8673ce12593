import type { Fact } from '../Wording';
import type { Mutation } from './Mutation';
import { pick } from './seededRandom';

const joints = [
  'Because',
  'Since',
  'As',
  'With',
  'When',
  'After',
  'If',
  'Unless',
  'Although',
];

const invented = [
  'the network is slow',
  'the last release was not tested',
  'somebody deleted it',
  'the cluster is overloaded',
];

export const frontCause: Mutation = {
  id: 'front-cause',
  description:
    'A cause or a condition that no fact knows is put in front, an invented one or what another fact says.',
  mutate({ sentence, facts, random }) {
    const rest = inside(sentence.text);
    const others = facts.flatMap(fact => {
      const clause = clauseOf(fact);
      return clause &&
        !sentence.facts.includes(fact.id) &&
        !fact.explains?.some(id => sentence.facts.includes(id))
        ? [{ clause, ids: [fact.id] }]
        : [];
    });
    const fronts = [
      pick(
        invented.map(clause => ({ clause, ids: [] as string[] })),
        random,
      ),
      pick(others, random),
    ].filter(front => front !== undefined);
    return fronts.flatMap(({ clause, ids }) =>
      joints.map(joint => ({
        text: `${joint} ${clause}, ${rest}.`,
        facts: [...sentence.facts, ...ids],
      })),
    );
  },
};

/** What a fact says, as a part of a sentence. */
function clauseOf({ source, text, quoted }: Fact): string | undefined {
  if (quoted) {
    return undefined;
  }
  if (/^[A-Z].*\.$/s.test(text)) {
    return inside(text);
  }
  const [, name] = /^Application (\S+),/.exec(source) ?? [];
  return name && /^[A-Z]\w+$/.test(text) ? `${name} is ${text}` : undefined;
}

function inside(sentence: string): string {
  return sentence.replace(/\.$/, '').replace(/^The /, 'the ');
}
