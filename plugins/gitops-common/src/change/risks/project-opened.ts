import { asList, get, type JsonObject, type JsonValue } from '../../kubernetes';
import { sameValue } from '../fields/sameValue';
import type { ChangedObject } from '../changedObjects';
import type { Risk } from './Risk';

/** https://argo-cd.readthedocs.io/en/stable/user-guide/projects/ */
const ALLOWS = {
  sourceRepos: 'takes manifests from',
  sourceNamespaces: 'takes Applications of the namespace',
  destinations: 'deploys to',
  clusterResourceWhitelist: 'may change in the whole cluster',
  namespaceResourceWhitelist: 'may change in its namespaces',
} as const;

const FORBIDS = ['clusterResourceBlacklist', 'namespaceResourceBlacklist'];

function words(entry: JsonValue): string {
  return entry !== null && typeof entry === 'object'
    ? Object.entries(entry)
        .map(([key, value]) => `${key} "${String(value)}"`)
        .join(', ')
    : String(entry);
}

/** An entry that stands for everything of its kind. */
function isOpen(entry: JsonValue): boolean {
  return entry !== null && typeof entry === 'object'
    ? Object.values(entry).includes('*')
    : entry === '*';
}

function isProject({ kind, before, after }: ChangedObject): boolean {
  return (
    kind === 'AppProject' &&
    String(get(after ?? before, 'apiVersion')).startsWith('argoproj.io/')
  );
}

function entriesOf(project: JsonObject | undefined, key: string): JsonValue[] {
  return asList(get(project, 'spec', key));
}

/** Entries of the first list that the second one has not. */
function missing(from: JsonValue[], other: JsonValue[]): JsonValue[] {
  return from.filter(entry => !other.some(each => sameValue(each, entry)));
}

/** @public */
export const projectOpened: Risk = {
  id: 'project-opened',
  title: 'Project opened',
  description:
    'An AppProject of Argo CD allows more than before, or comes and allows everything of a kind: sources, destinations, or kinds that its Applications may change.',
  check: ({ objects }) =>
    objects.filter(isProject).flatMap(({ name, before, after }) => {
      if (!after) {
        return [];
      }
      const says = (what: string) => `The AppProject "${name}" ${what}.`;
      const allowed = Object.entries(ALLOWS).flatMap(([key, verb]) =>
        missing(entriesOf(after, key), entriesOf(before, key))
          .filter(entry => before !== undefined || isOpen(entry))
          // Without a list every kind of a namespace is allowed already.
          .filter(
            () =>
              key !== 'namespaceResourceWhitelist' ||
              entriesOf(before, key).length > 0,
          )
          .map(entry => says(`${verb} ${words(entry)}`)),
      );
      const forbidden = FORBIDS.flatMap(key =>
        missing(entriesOf(before, key), entriesOf(after, key)).map(entry =>
          says(`does not forbid ${words(entry)} any more`),
        ),
      );
      const key = 'namespaceResourceWhitelist';
      return [
        ...allowed,
        ...forbidden,
        ...(entriesOf(before, key).length > 0 &&
        entriesOf(after, key).length === 0
          ? [says('may change every kind in its namespaces')]
          : []),
      ];
    }),
};
