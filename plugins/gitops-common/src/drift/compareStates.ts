import {
  asObject,
  get,
  quantityOf,
  type JsonObject,
  type JsonValue,
} from '../kubernetes';
import type { ManagedResourceState } from '../status';

/** Keys from the root of a resource; list items by index on their own side. */
export type StatePath = (string | number)[];

/** A place where the two sides of a resource differ. */
export interface StateDifference {
  /** Indexes are those of the live side, or of the target where it has none. */
  path: StatePath;
  direction: 'changed' | 'missing' | 'extra';
  target?: JsonValue;
  live?: JsonValue;
  /** The values mean the same. */
  equivalent?: 'quantity' | 'empty' | 'order';
}

/** Differences of one resource that are told; more are the same story. */
const MAX_DIFFERENCES = 100;

/** Set by the API server or by controllers for themselves. */
const BOOKKEEPING = [
  'status',
  'metadata.managedFields',
  'metadata.resourceVersion',
  'metadata.uid',
  'metadata.generation',
  'metadata.creationTimestamp',
  'metadata.selfLink',
  'metadata.deletionGracePeriodSeconds',
  'metadata.ownerReferences',
];

const BOOKKEEPING_ANNOTATIONS = [
  'kubectl.kubernetes.io/last-applied-configuration',
  'deployment.kubernetes.io/revision',
  'argocd.argoproj.io/tracking-id',
];

/** Fields by which list items are told apart, as Kubernetes merges them. */
const ITEM_KEYS = [
  'name',
  'containerPort',
  'port',
  'mountPath',
  'devicePath',
  'topologyKey',
  'ip',
  'key',
  'type',
];

/** Objects that are compared entry by entry where one side has none. */
const APART = /^(annotations|labels|securityContext)$/;

/** Lists whose order says nothing. */
const UNORDERED =
  /^(metrics|rules|accessModes|finalizers|ipFamilies|clusterIPs|imagePullSecrets|subjects|verbs|resources|apiGroups|add|drop)$/;

/**
 * Differences between live and target state: of the states that the controller
 * normalized and predicted where it did, otherwise of what the target names.
 */
export function compareStates(state: ManagedResourceState): StateDifference[] {
  const { target, live } = state;
  if (!target && !live) {
    return [];
  }
  if (!live) {
    return [{ path: [], direction: 'missing' }];
  }
  if (!target) {
    return [{ path: [], direction: 'extra' }];
  }
  const found: StateDifference[] = [];
  if (hasComparedStates(state)) {
    compare({
      target: state.predictedLive,
      live: state.normalizedLive,
      path: [],
      found,
      extras: true,
    });
  } else {
    compare({ target, live, path: [], found, extras: false });
  }
  return found.slice(0, MAX_DIFFERENCES);
}

/** Whether the controller gave the two states that it compares. */
export function hasComparedStates(
  state: ManagedResourceState,
): state is ManagedResourceState & {
  predictedLive: JsonObject;
  normalizedLive: JsonObject;
} {
  return [state.predictedLive, state.normalizedLive].every(
    side => side !== undefined && Object.keys(side).length > 0,
  );
}

interface Comparison {
  target: JsonValue | undefined;
  live: JsonValue | undefined;
  path: StatePath;
  found: StateDifference[];
  /** Whether what only the live side has is a difference. */
  extras: boolean;
}

function compare(sides: Comparison): void {
  const { target, live, path, found } = sides;
  if (found.length >= MAX_DIFFERENCES || isBookkeeping(path)) {
    return;
  }
  if (
    (isObject(target) && isObject(live)) ||
    // Each entry has a meaning and an owner of its own.
    (APART.test(String(path.at(-1))) &&
      (isObject(target) || isObject(live)) &&
      [target, live].every(side => side === undefined || isObject(side)) &&
      !(isEmpty(target) && isEmpty(live)))
  ) {
    const keys = new Set([
      ...Object.keys(asObject(target)),
      ...(sides.extras ? Object.keys(asObject(live)) : []),
    ]);
    for (const key of keys) {
      compare({
        ...sides,
        target: get(target, key),
        live: get(live, key),
        path: [...path, key],
      });
    }
    return;
  }
  if (Array.isArray(target) && Array.isArray(live)) {
    compareLists(sides, target, live);
    return;
  }
  if (JSON.stringify(target) === JSON.stringify(live)) {
    return;
  }
  found.push(differenceOf(sides));
}

function differenceOf({ target, live, path }: Comparison): StateDifference {
  const direction =
    (live === undefined && 'missing') ||
    (target === undefined && 'extra') ||
    'changed';
  return {
    path,
    direction,
    ...(target !== undefined && { target }),
    ...(live !== undefined && { live }),
    ...(isEmpty(target) && isEmpty(live) && { equivalent: 'empty' as const }),
    ...(sameQuantity(path, target, live) && {
      equivalent: 'quantity' as const,
    }),
  };
}

function compareLists(
  sides: Comparison,
  target: JsonValue[],
  live: JsonValue[],
): void {
  const { path, found } = sides;
  const key = itemKey(target, live);
  if (key) {
    const identify = (item: JsonValue) => String(get(item, key));
    const targets = new Map(target.map(item => [identify(item), item]));
    const lives = new Map(
      live.map((item, index) => [identify(item), { item, index }]),
    );
    target.forEach((item, index) => {
      const other = lives.get(identify(item));
      compare({
        ...sides,
        target: item,
        live: other?.item,
        path: [...path, other?.index ?? index],
      });
    });
    live.forEach((item, index) => {
      if (sides.extras && !targets.has(identify(item))) {
        compare({
          ...sides,
          target: undefined,
          live: item,
          path: [...path, index],
        });
      }
    });
    return;
  }
  if (sameItems(target, live)) {
    if (JSON.stringify(target) !== JSON.stringify(live)) {
      const unordered = UNORDERED.test(String(path.at(-1)));
      found.push({
        path,
        direction: 'changed',
        target,
        live,
        ...(unordered && { equivalent: 'order' as const }),
      });
    }
    return;
  }
  if (target.length !== live.length || target.every(item => !isObject(item))) {
    found.push({ path, direction: 'changed', target, live });
    return;
  }
  target.forEach((item, index) =>
    compare({
      ...sides,
      target: item,
      live: live[index],
      path: [...path, index],
    }),
  );
}

/** A field that tells all items of both sides apart. */
function itemKey(target: JsonValue[], live: JsonValue[]): string | undefined {
  return ITEM_KEYS.find(key =>
    [target, live].every(list => {
      const values = list.map(item => get(item, key));
      return (
        list.length > 0 &&
        values.every(
          value => typeof value === 'string' || typeof value === 'number',
        ) &&
        new Set(values.map(String)).size === values.length
      );
    }),
  );
}

function sameItems(a: JsonValue[], b: JsonValue[]): boolean {
  const spell = (list: JsonValue[]) =>
    list
      .map(item => JSON.stringify(item))
      .sort()
      .join();
  return a.length === b.length && spell(a) === spell(b);
}

function isBookkeeping(path: StatePath): boolean {
  if (path[0] !== 'metadata' && path[0] !== 'status') {
    return false;
  }
  return (
    BOOKKEEPING.includes(path.join('.')) ||
    (path.length === 3 &&
      path[0] === 'metadata' &&
      path[1] === 'annotations' &&
      BOOKKEEPING_ANNOTATIONS.includes(String(path[2])))
  );
}

function isObject(value: JsonValue | undefined): value is JsonObject {
  return asObject(value) === value;
}

/** Missing, or there without saying anything. */
function isEmpty(value: JsonValue | undefined): boolean {
  return (
    value === undefined ||
    value === null ||
    value === '' ||
    value === false ||
    (Array.isArray(value) && value.length === 0) ||
    (isObject(value) && Object.keys(value).length === 0)
  );
}

/** `1000m` is `1`, below the fields that hold quantities. */
function sameQuantity(
  path: StatePath,
  target: JsonValue | undefined,
  live: JsonValue | undefined,
): boolean {
  const holds = path.some(part =>
    [
      'requests',
      'limits',
      'hard',
      'capacity',
      'sizeLimit',
      'averageValue',
      'min',
      'max',
      'default',
      'defaultRequest',
    ].includes(String(part)),
  );
  const amount = holds ? quantityOf(target) : undefined;
  return amount !== undefined && amount === quantityOf(live);
}
