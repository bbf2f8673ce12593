import {
  asObject,
  asText,
  get,
  type JsonObject,
} from '@slipway/plugin-gitops-common/status';
import type { GrownHook } from '../cluster/growHooks';
import { timeOf, uidOf } from '../cluster/identity';
import { imagesOf } from '../cluster/imagesOf';
import { keyOf } from '../cluster/ObjectKey';
import { attemptAt, operationMessage } from '../operationMessage';
import type { SimulatedResource, Simulation } from '../Simulation';
import type { SyncRun } from '../cluster/SyncRun';
import { hookOf, syncPolicyOf, targetsOf } from '../cluster/syncPolicy';
import { resultsOf } from './syncResults';

/** As many as Argo CD keeps. */
const MOST_HISTORY = 10;

/** An Application with its status, as `GET applications/{name}` answers it. */
export function applicationAnswer(simulation: Simulation): JsonObject {
  const { release, namespace, name, createdAt, head } = simulation;
  const { manifest } = release;
  const metadata = asObject(manifest.metadata);
  return {
    metadata: {
      ...metadata,
      name,
      namespace,
      uid: uidOf('Application', namespace, name),
      creationTimestamp: timeOf(createdAt),
      resourceVersion: String(Math.floor(simulation.head.at / 1_000)),
      generation: 1,
    },
    spec: manifest.spec ?? {},
    status: {
      sync: {
        status: simulation.sync,
        ...(simulation.sync === 'Unknown' ? {} : { revision: head.revision }),
        comparedTo: {
          source: get(manifest, 'spec', 'source') ?? {},
          destination: get(manifest, 'spec', 'destination') ?? {},
        },
      },
      health: {
        status: simulation.health.status,
        lastTransitionTime: timeOf(simulation.health.since),
      },
      conditions: simulation.conditions.map(({ type, message, at }) => ({
        type,
        message,
        lastTransitionTime: timeOf(at),
      })),
      history: historyOf(simulation),
      ...operationStateOf(simulation),
      resources: [
        ...simulation.resources.map(statusOf),
        ...simulation.hooks.map(hookStatusOf),
      ],
      summary: summaryOf(simulation),
      sourceType: 'Directory',
      reconciledAt: timeOf(simulation.now),
      controllerNamespace: 'argocd',
      resourceHealthSource: 'appTree',
    },
  };
}

function statusOf(resource: SimulatedResource): JsonObject {
  const { target, live, sync, health, extra } = resource;
  const object = live?.manifest ?? target ?? {};
  return {
    ...withoutGroup(keyOf(object)),
    status: sync,
    ...(health ? { health: { ...health } } : {}),
    ...(extra ? { requiresPruning: true } : {}),
  };
}

/** A hook is neither in sync nor out of it. */
function hookStatusOf({ live, growth }: GrownHook): JsonObject {
  return {
    ...withoutGroup(keyOf(live.manifest)),
    hook: true,
    ...(growth.health ? { health: { ...growth.health } } : {}),
  };
}

/** Go leaves an empty group out. */
function withoutGroup({ group, ...rest }: ReturnType<typeof keyOf>) {
  return group === '' ? rest : { group, ...rest };
}

function historyOf({ runs, now, release, firstId }: Simulation): JsonObject[] {
  return runs
    .filter(
      ({ failures, finishedAt }) => failures.length === 0 && finishedAt <= now,
    )
    .map((run, index) => ({
      id: firstId + index,
      revision: run.release.commit.revision,
      deployStartedAt: timeOf(run.startedAt),
      deployedAt: timeOf(run.finishedAt),
      source:
        get(run.release.manifest, 'spec', 'source') ??
        get(release.manifest, 'spec', 'source') ??
        {},
      initiatedBy: initiatorOf(run),
    }))
    .slice(-MOST_HISTORY);
}

function initiatorOf({ username }: SyncRun): JsonObject {
  return username === undefined ? { automated: true } : { username };
}

function operationStateOf({ runs, now }: Simulation): JsonObject {
  const run = runs.at(-1);
  if (!run) {
    return {};
  }
  const { release, startedAt, finishedAt, failures } = run;
  const revision = release.commit.revision;
  const source = get(release.manifest, 'spec', 'source') ?? {};
  const isOver = finishedAt <= now;
  const attempt = isOver ? run.retries : attemptAt(run, now);
  return {
    operationState: {
      phase: phaseOf({ isOver, failed: failures.length > 0 }),
      message: operationMessage(run, now),
      startedAt: timeOf(startedAt),
      ...(isOver ? { finishedAt: timeOf(finishedAt) } : {}),
      ...(attempt > 0 ? { retryCount: attempt } : {}),
      operation: {
        sync: {
          revision,
          ...(syncPolicyOf(release.manifest).prune ? { prune: true } : {}),
          ...(run.selfHeal ? { autoHealAttemptsCount: 1 } : {}),
        },
        initiatedBy: initiatorOf(run),
        ...(run.automated ? { retry: { limit: 5 } } : {}),
      },
      syncResult: {
        revision,
        source,
        resources: resultsOf(run, { isOver: isOver || attempt > 0 }),
      },
    },
  };
}

function phaseOf({ isOver, failed }: { isOver: boolean; failed: boolean }) {
  if (!isOver) {
    return 'Running';
  }
  return failed ? 'Failed' : 'Succeeded';
}

/** Images that run, or would, and addresses; each once. */
function summaryOf({ resources, release }: Simulation): JsonObject {
  const lives = resources.flatMap(({ live }) => (live ? [live.manifest] : []));
  const objects =
    lives.length > 0
      ? lives
      : targetsOf(release.manifest, release.objects ?? []).filter(
          object => !hookOf(object),
        );
  const images = new Set(
    objects.flatMap(object =>
      imagesOf(asObject(get(object, 'spec', 'template'))),
    ),
  );
  const hosts = new Set(
    lives.flatMap(object => {
      const host = get(object, 'spec', 'rules', 0, 'host');
      return keyOf(object).kind === 'Ingress' ? asText(host) ?? [] : [];
    }),
  );
  return {
    ...(images.size > 0 ? { images: [...images].sort() } : {}),
    ...(hosts.size > 0
      ? { externalURLs: [...hosts].map(host => `https://${host}/`) }
      : {}),
  };
}
