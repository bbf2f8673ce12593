import type { Mutation } from './Mutation';

/** Words of which one excludes the others. */
const families: readonly (readonly string[])[] = [
  ['Synced', 'OutOfSync'],
  ['Healthy', 'Degraded', 'Progressing', 'Missing', 'Suspended', 'Unknown'],
  ['Succeeded', 'Failed', 'Running', 'Error', 'Terminating'],
  ['ImagePullBackOff', 'CrashLoopBackOff', 'OOMKilled', 'CreateContainerError'],
  ['in sync', 'out of sync'],
  ['healthy', 'unhealthy'],
  ['succeeded', 'failed'],
  ['ready', 'pending'],
];

export const changeStatus: Mutation = {
  id: 'change-status',
  description: 'A status or a reason becomes another one of its kind.',
  mutate({ sentence }) {
    const { text } = sentence;
    return families.flatMap(family =>
      family.flatMap(word => {
        const at = text.search(new RegExp(`\\b${word}\\b`));
        return at < 0
          ? []
          : family
              .filter(other => other !== word)
              .map(other => ({
                ...sentence,
                text: text.slice(0, at) + other + text.slice(at + word.length),
              }));
      }),
    );
  },
};
