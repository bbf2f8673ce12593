import type { Diagnosis } from '../diagnosis';
import { quote } from '../diagnosis/quote';
import { asList, get, type JsonValue } from '../kubernetes';
import {
  keysOf,
  pointerOf,
  valueAtPointer,
  type ApplicationSnapshot,
  type Evidence,
} from '../status';
import type { ResourceRef } from '../vocabulary';
import { claimsOf, missingClaims } from '../wording';
import { namesOf, spellings } from './checkSummary';

/** Facts of the Application that a cause may name. */
function applicationFacts({ sources }: ApplicationSnapshot): string[] {
  return [
    ...['instance', 'namespace', 'name'].map(key => pointerOf('ref', key)),
    pointerOf('project'),
    ...['name', 'server', 'namespace'].map(key =>
      pointerOf('destination', key),
    ),
    ...sources.flatMap((_, index) =>
      ['repoUrl', 'path', 'chart', 'targetRevision'].map(key =>
        pointerOf('sources', index, key),
      ),
    ),
    pointerOf('operation', 'startedAt'),
    pointerOf('health', 'since'),
    pointerOf('deletingSince'),
  ];
}

/** Where the snapshot names the resource, or others of a kind that is claimed. */
function resourceFacts(
  snapshot: ApplicationSnapshot,
  resource: ResourceRef | undefined,
  claims: readonly string[],
): [string, ResourceRef][] {
  const lists: [string[], { resource: ResourceRef }[]][] = [
    [['resources'], snapshot.resources],
    [['operation', 'results'], snapshot.operation?.results ?? []],
    [['detail', 'nodes'], snapshot.detail?.nodes ?? []],
    [['detail', 'managed'], snapshot.detail?.managed ?? []],
  ];
  return lists.flatMap(([keys, items]) =>
    items.flatMap(({ resource: known }, index): [string, ResourceRef][] =>
      claims.includes(known.kind) ||
      (known.kind === resource?.kind &&
        known.name === resource.name &&
        known.namespace === resource.namespace)
        ? [
            [pointerOf(...keys, index, 'resource', 'name'), known],
            [pointerOf(...keys, index, 'hookType'), known],
          ]
        : [],
    ),
  );
}

/** The containers of the live objects that the evidence is from. */
function containerFacts(
  snapshot: ApplicationSnapshot,
  evidence: readonly Evidence[],
): string[] {
  const roots = evidence.flatMap(({ pointer }) => {
    const keys = keysOf(pointer);
    return keys[0] === 'detail' && keys[1] === 'objects'
      ? [pointerOf(...keys.slice(0, 4))]
      : [];
  });
  return [...new Set(roots)].flatMap(root =>
    ['initContainers', 'containers'].flatMap(list => {
      const place = `${root}${pointerOf('spec', list)}`;
      return asList(
        valueAtPointer(snapshot as unknown as JsonValue, place),
      ).flatMap((container, index) =>
        get(container, 'name') === undefined
          ? []
          : [
              ['name'],
              ['image'],
              ['resources', 'limits', 'memory'],
              ['resources', 'limits', 'cpu'],
            ].map(keys => `${place}${pointerOf(index, ...keys)}`),
      );
    }),
  );
}

/**
 * Facts of the snapshot that a cause names and its own evidence does not quote,
 * such as the cluster of the Application or the limit of a container. Only what
 * is needed.
 */
export function supportingFacts(
  snapshot: ApplicationSnapshot,
  { cause, evidence, resource }: Diagnosis,
): Evidence[] {
  const document = snapshot as unknown as JsonValue;
  const textsOf = (piece: Evidence): string[] => {
    const value = valueAtPointer(document, piece.pointer);
    return value === undefined ? [] : [...spellings(value), ...namesOf(piece)];
  };
  const facts: Evidence[] = [];
  let missing = missingClaims(claimsOf(cause), evidence.flatMap(textsOf));
  const candidates: [string, ResourceRef | undefined][] =
    missing.length === 0
      ? []
      : [
          ...resourceFacts(snapshot, resource, missing),
          ...[
            ...applicationFacts(snapshot),
            ...containerFacts(snapshot, evidence),
          ].map((pointer): [string, undefined] => [pointer, undefined]),
        ];
  for (const [pointer, of] of candidates) {
    if (missing.length === 0) {
      break;
    }
    const fact = quote(snapshot, { pointer, resource: of });
    const still = fact ? missingClaims(missing, textsOf(fact)) : missing;
    if (fact && still.length < missing.length) {
      facts.push(fact);
      missing = still;
    }
  }
  return facts;
}
