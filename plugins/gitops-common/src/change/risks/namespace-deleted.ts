import type { Risk } from './Risk';

const HOLDS = new Map([
  ['Namespace', 'everything in it'],
  ['CustomResourceDefinition', 'every object of that kind'],
]);

/** @public */
export const namespaceDeleted: Risk = {
  id: 'namespace-deleted',
  title: 'Everything in it goes',
  description:
    'A Namespace goes, or the definition of a kind: Kubernetes deletes everything in it, whoever made that.',
  check: ({ objects }) =>
    objects
      .filter(({ kind, action }) => action === 'delete' && HOLDS.has(kind))
      .map(
        ({ kind, name }) =>
          `The ${kind} "${name}" goes, and with it ${HOLDS.get(kind)}.`,
      ),
};
