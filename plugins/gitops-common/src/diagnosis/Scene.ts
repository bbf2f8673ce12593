import { asList, asText, get, type JsonObject } from '../kubernetes';
import type { ApplicationSnapshot, Evidence, ResourceNode } from '../status';
import type { ResourceRef } from '../vocabulary';
import type { Clue } from './Clue';
import { collectClues } from './clues/collectClues';
import type { DiagnosisContext } from './DiagnosisContext';
import { quote, type QuoteOptions } from './quote';

/**
 * A snapshot as kinds of diagnosis see it.
 *
 * @public
 */
export interface Scene {
  snapshot: ApplicationSnapshot;
  context: DiagnosisContext;
  clues: readonly Clue[];
  /** The managed resource that something came of, itself where that is not known. */
  workloadOf(resource: ResourceRef): ResourceRef;
  /** The live object, where it was read. */
  objectOf(resource: ResourceRef): JsonObject | undefined;
  /** The node of the resource tree, where it was read. */
  nodeOf(resource: ResourceRef): ResourceNode | undefined;
  /** Evidence for the value at a pointer, `undefined` where there is none. */
  quote(options: QuoteOptions): Evidence | undefined;
  /** Minutes since a time, `undefined` where either is not known. */
  minutesSince(time: string | undefined): number | undefined;
}

/** Identity without the version, which differs between Git and cluster. */
export function resourceKey(resource: ResourceRef): string {
  return `${resource.group}/${resource.kind}/${resource.namespace ?? ''}/${
    resource.name
  }`;
}

function indexed<T extends { resource: ResourceRef }>(
  items: readonly T[],
): Map<string, T> {
  return new Map(items.map(item => [resourceKey(item.resource), item]));
}

/** Prepares a snapshot for the kinds. */
export function createScene(
  snapshot: ApplicationSnapshot,
  context: DiagnosisContext,
): Scene {
  const { detail } = snapshot;
  const nodes = indexed(detail?.nodes ?? []);
  const byUid = new Map(
    (detail?.nodes ?? []).flatMap(node =>
      node.uid === undefined ? [] : [[node.uid, node] as const],
    ),
  );
  const managed = indexed([...snapshot.resources, ...(detail?.managed ?? [])]);
  const live = indexed(detail?.managed ?? []);
  const objects = indexed(detail?.objects ?? []);
  const now = Date.parse(context.now);

  const scene: Scene = {
    snapshot,
    context,
    clues: collectClues(snapshot, context),
    nodeOf: resource => nodes.get(resourceKey(resource)),
    objectOf: resource =>
      objects.get(resourceKey(resource))?.object ??
      live.get(resourceKey(resource))?.live,
    workloadOf(resource) {
      let current = resource;
      for (let depth = 0; depth < 8; depth++) {
        const known = managed.get(resourceKey(current));
        if (known) {
          return known.resource;
        }
        const parent = parentOf(current);
        if (!parent) {
          return current;
        }
        current = parent;
      }
      return current;
    },
    quote: options => quote(snapshot, options),
    minutesSince(time) {
      const since = time === undefined ? NaN : Date.parse(time);
      return Number.isFinite(since) && Number.isFinite(now)
        ? (now - since) / 60_000
        : undefined;
    },
  };

  function parentOf(resource: ResourceRef): ResourceRef | undefined {
    const uid = nodes.get(resourceKey(resource))?.parents[0];
    const parent = uid === undefined ? undefined : byUid.get(uid)?.resource;
    return parent ?? ownerOf(resource) ?? deploymentOf(resource);
  }

  function ownerOf(resource: ResourceRef): ResourceRef | undefined {
    const owner = asList(
      get(scene.objectOf(resource), 'metadata', 'ownerReferences'),
    )[0];
    const kind = asText(get(owner, 'kind'));
    const name = asText(get(owner, 'name'));
    const [version, group = ''] = (asText(get(owner, 'apiVersion')) ?? '')
      .split('/')
      .reverse();
    return kind !== undefined && name !== undefined
      ? {
          group,
          version,
          kind,
          ...(resource.namespace ? { namespace: resource.namespace } : {}),
          name,
        }
      : undefined;
  }

  /** A ReplicaSet that nothing is known of is named after its Deployment. */
  function deploymentOf(resource: ResourceRef): ResourceRef | undefined {
    const name =
      resource.kind === 'ReplicaSet' || resource.kind === 'Pod'
        ? resource.name.replace(
            resource.kind === 'Pod'
              ? /-[a-z0-9]{6,10}-[a-z0-9]{5}$/
              : /-[a-z0-9]{6,10}$/,
            '',
          )
        : undefined;
    if (name === undefined || name === resource.name) {
      return undefined;
    }
    return snapshot.resources.find(
      ({ resource: { kind, name: other, namespace } }) =>
        (kind === 'Deployment' || kind === 'Rollout') &&
        other === name &&
        namespace === resource.namespace,
    )?.resource;
  }

  return scene;
}
