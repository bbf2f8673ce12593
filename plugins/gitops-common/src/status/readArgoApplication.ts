import {
  asList,
  asObject,
  get,
  type JsonObject,
  type JsonValue,
} from '../kubernetes';
import type {
  ApplicationCondition,
  ApplicationSnapshot,
  HistoryEntry,
  ManagedResourceStatus,
} from './ApplicationSnapshot';
import {
  healthAt,
  integerAt,
  isSet,
  messageAt,
  resourceAt,
  timeAt,
  wordAt,
  wordsAt,
} from './fields';
import { keepFirst } from './keepFirst';
import { readArgoOperation, readInitiator } from './readArgoOperation';
import { readArgoParents } from './readArgoParents';
import { readArgoRevisions, readArgoSources } from './readArgoSources';
import { readAnnotations, readLabels } from './readMetadata';
import { snapshotLimits } from './snapshotLimits';

/**
 * Reads an Argo CD Application, from its API or from Kubernetes. Anything may be
 * missing, of another type or unknown; upstream's words are kept as they are.
 * Credentials in texts are masked, and {@link snapshotLimits} hold.
 * https://github.com/argoproj/argo-cd/blob/v3.5.1/pkg/apis/application/v1alpha1/types.go
 *
 * @param options.instance - name of the controller's instance.
 *
 * @public
 */
export function readArgoApplication(
  object: JsonObject,
  options: { instance: string },
): ApplicationSnapshot {
  const metadata = get(object, 'metadata');
  const spec = get(object, 'spec');
  const status = get(object, 'status');
  const { operation, omittedResults } = readArgoOperation(object);
  const allResources = asList(get(status, 'resources')).map(readResource);
  const resources = keepFirst(
    allResources,
    snapshotLimits.resources,
    isUnwellResource,
  );
  const allHistory = asList(get(status, 'history'));
  const history = allHistory.slice(-snapshotLimits.history).map(readHistory);
  const annotations = readAnnotations(object);
  return {
    ref: {
      instance: options.instance,
      kind: 'Application',
      namespace: wordAt(metadata, 'namespace') ?? '',
      name: wordAt(metadata, 'name') ?? '',
    },
    project: wordAt(spec, 'project'),
    labels: readLabels(object),
    annotations,
    createdAt: timeAt(metadata, 'creationTimestamp'),
    deletingSince: timeAt(metadata, 'deletionTimestamp'),
    parents: readArgoParents(object),
    destination: {
      name: wordAt(spec, 'destination', 'name'),
      server: wordAt(spec, 'destination', 'server'),
      namespace: wordAt(spec, 'destination', 'namespace'),
    },
    sources: readArgoSources(spec),
    syncPolicy: {
      ...readAutomation(get(spec, 'syncPolicy', 'automated')),
      suspended: annotations['argocd.argoproj.io/skip-reconcile'] === 'true',
    },
    sync: {
      status: wordAt(status, 'sync', 'status') ?? 'Unknown',
      revisions: readArgoRevisions(get(status, 'sync')),
    },
    health: {
      ...(healthAt(status) ?? { status: 'Unknown' }),
      since: timeAt(status, 'health', 'lastTransitionTime'),
    },
    operation,
    conditions: asList(get(status, 'conditions'))
      .slice(0, snapshotLimits.conditions)
      .flatMap(readCondition),
    resources,
    history,
    images: wordsAt(get(status, 'summary'), 'images', snapshotLimits.images),
    externalUrls: wordsAt(
      get(status, 'summary'),
      'externalURLs',
      snapshotLimits.externalUrls,
      // What is shown as a link must not run as a script.
    ).filter(url => /^https?:\/\//i.test(url)),
    reconciledAt: timeAt(status, 'reconciledAt'),
    ...omittedOf({
      resources: allResources.length - resources.length,
      results: omittedResults,
      history: allHistory.length - history.length,
    }),
  };
}

/** `enabled: false` switches it off and keeps its settings. */
function readAutomation(automated: JsonValue | undefined) {
  const isOn =
    automated !== null &&
    typeof automated === 'object' &&
    get(automated, 'enabled') !== false;
  return {
    automated: isOn,
    prune: isOn && isSet(automated, 'prune'),
    selfHeal: isOn && isSet(automated, 'selfHeal'),
  };
}

function readCondition(condition: JsonValue): ApplicationCondition[] {
  const type = wordAt(condition, 'type');
  return type === undefined
    ? []
    : [
        {
          type,
          message: messageAt(condition, 'message') ?? '',
          since: timeAt(condition, 'lastTransitionTime'),
        },
      ];
}

function readResource(resource: JsonValue): ManagedResourceStatus {
  return {
    resource: resourceAt(resource),
    sync: wordAt(resource, 'status'),
    health: healthAt(resource),
    hook: isSet(resource, 'hook') || undefined,
    requiresPruning: isSet(resource, 'requiresPruning') || undefined,
    syncWave: integerAt(resource, 'syncWave'),
  };
}

function isUnwellResource({ sync, health }: ManagedResourceStatus): boolean {
  return (
    (sync !== undefined && sync !== 'Synced') ||
    (health !== undefined && health.status !== 'Healthy')
  );
}

function readHistory(entry: JsonValue): HistoryEntry {
  return {
    id: integerAt(entry, 'id') ?? 0,
    revisions: readArgoRevisions(entry),
    deployedAt: timeAt(entry, 'deployedAt'),
    startedAt: timeAt(entry, 'deployStartedAt'),
    initiatedBy: readInitiator(entry),
    sources: readArgoSources(entry),
  };
}

function omittedOf(
  counts: NonNullable<ApplicationSnapshot['omitted']>,
): Pick<ApplicationSnapshot, 'omitted'> {
  const omitted = Object.fromEntries(
    Object.entries(counts).filter(([, count]) => count > 0),
  );
  return Object.keys(omitted).length > 0 ? { omitted } : {};
}

/**
 * Whether a value can be an Application at all: it is an object with a name.
 *
 * @public
 */
export function isNamedObject(value: JsonValue): value is JsonObject {
  return wordAt(asObject(value), 'metadata', 'name') !== undefined;
}
