import type { Mutation } from './Mutation';

const opposites: readonly [string, string][] = [
  ['more', 'less'],
  ['larger', 'smaller'],
  ['higher', 'lower'],
  ['longer', 'shorter'],
  ['above', 'below'],
  ['before', 'after'],
  ['most', 'least'],
  ['new', 'old'],
  ['from', 'to'],
  ['added', 'removed'],
  ['allow', 'forbid'],
  ['allows', 'forbids'],
  ['target', 'live'],
  ['readiness', 'liveness'],
  ['limit', 'request'],
  ['in Git', 'in the cluster'],
  ['used', 'requested'],
  ['earlier', 'later'],
  ['source', 'destination'],
  ['with', 'without'],
  ['up', 'down'],
  ['because', 'so'],
  ['controller', 'cluster'],
];

/** A text with each of two words in the other's place. */
function exchanged(text: string, one: string, other: string): string {
  const either = new RegExp(`\\b(?:${one}|${other})\\b`, 'g');
  return text.replace(either, word => (word === one ? other : one));
}

export const invertDirection: Mutation = {
  id: 'invert-direction',
  description:
    'More becomes less, before becomes after, Git becomes the cluster.',
  mutate({ sentence }) {
    return opposites.flatMap(([one, other]) => {
      const text = exchanged(sentence.text, one, other);
      return text === sentence.text ? [] : [{ ...sentence, text }];
    });
  },
};
