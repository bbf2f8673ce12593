import { get, type JsonObject, type JsonValue } from '../kubernetes';
import type {
  ApplicationSnapshot,
  ApplicationSource,
  HistoryEntry,
} from './ApplicationSnapshot';
import { integerAt, isSet, timeAt, wordAt } from './fields';
import {
  healthOf,
  lastReconciled,
  operationOf,
  readFluxConditions,
  readinessOf,
  readSourceConditions,
} from './fluxConditions';
import { readFluxInventory } from './fluxInventory';
import { FluxSources, sourcesOf } from './fluxSources';
import { readAnnotations, readLabels } from './readMetadata';
import { snapshotLimits } from './snapshotLimits';

/**
 * What is known beside a Kustomization or a HelmRelease.
 *
 * @public
 */
export interface FluxReadOptions {
  /** Name of the controller's instance. */
  instance: string;
  /** Name of the cluster that Flux runs in. */
  cluster?: string;
  /** Sources that were read; what refers to others has no address. */
  sources?: FluxSources;
}

/** What differs between the kinds. */
interface FluxParts {
  object: JsonObject;
  kind: 'Kustomization' | 'HelmRelease';
  sources: ApplicationSource[];
  /** Whether what was applied last is what the source has, as far as known. */
  isCurrent: boolean;
  /** The revision that was tried last. */
  revision?: string;
  /** Oldest first. */
  history: HistoryEntry[];
  prune: boolean;
  selfHeal: boolean;
  /** Namespace that everything goes to. */
  targetNamespace?: string;
  retries?: number;
  reconciledAt?: string;
}

/** The snapshot of a Kustomization or a HelmRelease. */
export function fluxApplication(
  parts: FluxParts,
  options: FluxReadOptions,
): ApplicationSnapshot {
  const { object, history } = parts;
  const metadata = get(object, 'metadata');
  const conditions = readFluxConditions(object);
  const sources = sourcesOf(object, options.sources ?? new FluxSources());
  const sourceConditions = readSourceConditions(sources);
  const { resources, omitted } = readFluxInventory(object);
  const revisions = parts.revision === undefined ? [] : [parts.revision];
  const kept = history.slice(-snapshotLimits.history);
  const omittedHistory = history.length - kept.length;
  return {
    ref: {
      instance: options.instance,
      kind: parts.kind,
      namespace: wordAt(metadata, 'namespace') ?? '',
      name: wordAt(metadata, 'name') ?? '',
    },
    labels: readLabels(object),
    annotations: readAnnotations(object),
    createdAt: timeAt(metadata, 'creationTimestamp'),
    deletingSince: timeAt(metadata, 'deletionTimestamp'),
    parents: readParents(metadata),
    destination: {
      name: clusterOf(object, options.cluster),
      namespace: parts.targetNamespace,
    },
    sources: parts.sources,
    syncPolicy: {
      automated: true,
      prune: parts.prune,
      selfHeal: parts.selfHeal,
      // A source that is suspended fetches nothing, which comes to the same.
      suspended: [object, ...sources].some(item =>
        isSet(item, 'spec', 'suspend'),
      ),
    },
    sync: {
      status: syncOf({
        hasReady: readinessOf(conditions) !== undefined,
        isCurrent: parts.isCurrent && isObserved(object),
        isSourceKnown: sourceConditions.length === 0,
      }),
      revisions,
    },
    health: healthOf(conditions),
    operation: operationOf(conditions, {
      revisions,
      retries: parts.retries,
      deployedAt: kept.at(-1)?.deployedAt,
    }),
    conditions: [...conditions, ...sourceConditions],
    resources,
    history: kept,
    images: [],
    externalUrls: [],
    reconciledAt: lastReconciled(object, parts.reconciledAt),
    ...(omitted + omittedHistory > 0
      ? {
          omitted: {
            ...(omitted > 0 ? { resources: omitted } : {}),
            ...(omittedHistory > 0 ? { history: omittedHistory } : {}),
          },
        }
      : {}),
  };
}

/**
 * Flux has no word for it. While it merely looks again (Ready is `Unknown`), what
 * was applied is still what the source has.
 */
function syncOf(known: {
  hasReady: boolean;
  isCurrent: boolean;
  isSourceKnown: boolean;
}): 'Synced' | 'OutOfSync' | 'Unknown' {
  if (!known.hasReady) {
    return 'Unknown';
  }
  if (!known.isCurrent) {
    return 'OutOfSync';
  }
  return known.isSourceKnown ? 'Synced' : 'Unknown';
}

function isObserved(object: JsonObject): boolean {
  const generation = integerAt(object, 'metadata', 'generation');
  const observed = integerAt(object, 'status', 'observedGeneration');
  return (
    generation === undefined || observed === undefined || observed >= generation
  );
}

/** The cluster of `spec.kubeConfig`, named by where its access is written. */
function clusterOf(
  object: JsonObject,
  own: string | undefined,
): string | undefined {
  const kubeConfig = get(object, 'spec', 'kubeConfig');
  return kubeConfig === undefined
    ? own
    : wordAt(kubeConfig, 'secretRef', 'name') ??
        wordAt(kubeConfig, 'configMapRef', 'name');
}

const PARENTS = [
  { kind: 'Kustomization', group: 'kustomize.toolkit.fluxcd.io' },
  { kind: 'HelmRelease', group: 'helm.toolkit.fluxcd.io' },
];

/** Flux labels what it applies. What `flux bootstrap` sets up applies itself. */
function readParents(metadata: JsonValue | undefined) {
  return PARENTS.flatMap(({ kind, group }) => {
    const name = wordAt(metadata, 'labels', `${group}/name`);
    const namespace = wordAt(metadata, 'labels', `${group}/namespace`);
    const isItself =
      name === wordAt(metadata, 'name') &&
      namespace === wordAt(metadata, 'namespace');
    return name === undefined || isItself ? [] : [{ kind, namespace, name }];
  });
}
