import type { DiagnosisKind } from '../DiagnosisKind';

const TEXT =
  /dial tcp[^\n]{0,200}:6379\b|(?:argocd-)?redis(?:-ha)?[\w.-]{0,100}[^\n]{0,100}(?:connection refused|i\/o timeout|no such host)|error getting cached app (?:managed resources|resource tree)[^\n]{0,200}(?:timeout|refused|EOF|LOADING|READONLY)/i;

export const redisDown: DiagnosisKind = {
  id: 'redis-down',
  title: 'Cache of the controller does not answer',
  description:
    "Argo CD's Redis does not answer. It holds manifests, resource trees and differences of every Application, and can be filled again without loss.",
  role: 'cause',
  level: 'platform',
  // What a hook or a pod says may be about a Redis of its own.
  places: ['condition', 'operation', 'gap', 'instance'],
  recognise(clue, { snapshot }) {
    const match = TEXT.exec(clue.text);
    if (!match) {
      return undefined;
    }
    const { instance } = snapshot.ref;
    return {
      telling: match,
      key: instance,
      cause: `The cache (Redis) of the instance "${instance}" does not answer.`,
      nextSteps: [
        { text: 'Wait a few minutes and refresh: a restart passes by itself.' },
        {
          text: "Ask the platform team to look at the controller's Redis; what it holds is made anew.",
        },
      ],
      sharedCause: `redis-down:${instance}`,
    };
  },
};
