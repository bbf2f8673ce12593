import {
  asList,
  asObject,
  asText,
  get,
  readArgoDetail,
  type ApplicationDetail,
  type ApplicationSnapshot,
  type JsonObject,
  type JsonValue,
  type ManagedResourceStatus,
} from '@slipway/plugin-gitops-common/status';
import { destinationCluster } from './destinationCluster';
import { findReleased } from './findReleased';
import type { KubernetesAnswer } from './KubernetesClient';
import type { LiveReader, LiveScope } from './LiveReader';
import { readUnwellPods } from './readUnwellPods';
import { selectResources } from './selectResources';
import { refOf, toTreeNode } from './toTreeNode';

interface DetailRequest {
  live: LiveReader;
  /** The Application, Kustomization or HelmRelease as it was read. */
  own: JsonObject;
  snapshot: ApplicationSnapshot;
  /** Name of the cluster that the controller runs in. */
  ownCluster: string;
  /** Why there are no differences. */
  noTarget: string;
  /** ISO 8601, UTC. */
  readAt: string;
  signal: AbortSignal;
}

type Gap = { part: string; message: string };

/** What was read of the live state. */
interface LiveParts {
  nodes: JsonObject[];
  objects: JsonObject[];
  events: JsonValue[];
  gaps: Gap[];
}

const MAX_PODS = 3;

/**
 * Reads the live objects that explain best why an Application is not well: five
 * of its resources, three of their pods, and the events of both. What cannot be
 * read is a gap. Target states are not kept in the cluster, so there never are
 * differences.
 */
export async function readLiveDetail(
  request: DetailRequest,
): Promise<ApplicationDetail> {
  const { live, own, snapshot, ownCluster, noTarget, readAt, signal } = request;
  const ref = refOf(own);
  const scope = { cluster: ownCluster, signal };
  const [ownEvents, parts] = await Promise.all([
    live.readEvents({
      ...scope,
      namespace: snapshot.ref.namespace,
      object: { ...ref, kind: snapshot.ref.kind },
    }),
    readParts(request),
  ]);
  return readArgoDetail({
    tree: { nodes: [...parts.nodes, ...unread(snapshot, parts.nodes)] },
    events: [...(ownEvents.ok ? [ownEvents.value] : []), ...parts.events],
    objects: parts.objects.map(object => ({ resource: refOf(object), object })),
    gaps: unique([
      {
        part: 'managed-resources',
        message: `There are no states to compare: ${noTarget}.`,
      },
      ...gapOf('events', ownEvents),
      ...parts.gaps,
    ]),
    readAt,
  });
}

async function readParts(request: DetailRequest): Promise<LiveParts> {
  const { live, snapshot, ownCluster, signal } = request;
  const { cluster, gap } = destinationCluster(snapshot, ownCluster);
  if (cluster === undefined) {
    return {
      nodes: [],
      objects: [],
      events: [],
      gaps: [{ part: 'resource', message: gap }],
    };
  }
  const scope = { cluster, signal };
  const released = await findReleased(live, snapshot, scope);
  const selected = selectResources({
    ...snapshot,
    resources: released.ok ? released.value : snapshot.resources,
  });
  const read = await Promise.all(
    selected.map(item => readResource(live, item, scope)),
  );
  const pods = await readPodsOf(live, read, scope);
  const parts = [...read, ...pods];
  return {
    nodes: parts.flatMap(part => part.nodes),
    objects: parts.flatMap(part => part.objects),
    events: parts.flatMap(part => part.events),
    gaps: [...gapOf('resource', released), ...parts.flatMap(part => part.gaps)],
  };
}

const NOTHING: LiveParts = { nodes: [], objects: [], events: [], gaps: [] };

async function readResource(
  live: LiveReader,
  { resource, health }: ManagedResourceStatus,
  scope: LiveScope,
): Promise<LiveParts> {
  const answer = await live.readObject(resource, scope);
  if (!answer.ok) {
    return { ...NOTHING, gaps: gapOf('resource', answer) };
  }
  if (answer.value === undefined) {
    const node = { ...resource, health: { status: 'Missing' } };
    return { ...NOTHING, nodes: [asObject(JSON.parse(JSON.stringify(node)))] };
  }
  const object = asObject(answer.value);
  return withEvents(live, object, {
    scope,
    node: toTreeNode({ object, health }),
  });
}

/** Three pods at most, of whatever was read; each once. */
async function readPodsOf(
  live: LiveReader,
  owners: readonly LiveParts[],
  scope: LiveScope,
): Promise<LiveParts[]> {
  const found = await Promise.all(
    owners
      .flatMap(({ objects }) => objects)
      .map(async owner => ({
        owner,
        pods: await readUnwellPods(owner, live, scope),
      })),
  );
  const pods = found
    .flatMap(({ owner, pods: answer }) =>
      answer.ok ? answer.value.map(pod => ({ pod, owner })) : [],
    )
    .slice(0, MAX_PODS);
  const read = await Promise.all(
    pods.map(({ pod, owner }) =>
      withEvents(live, pod, {
        scope,
        node: toTreeNode({ object: pod, parent: owner }),
      }),
    ),
  );
  return [
    ...read,
    ...found.map(({ pods: answer }) => ({
      ...NOTHING,
      gaps: gapOf('resource', answer),
    })),
  ];
}

async function withEvents(
  live: LiveReader,
  object: JsonObject,
  { scope, node }: { scope: LiveScope; node: JsonObject },
): Promise<LiveParts> {
  const { kind, name, namespace } = refOf(object);
  const parts = { ...NOTHING, nodes: [node], objects: [object] };
  if (namespace === undefined || get(node, 'health', 'status') === 'Healthy') {
    return parts;
  }
  const answer = await live.readEvents({
    ...scope,
    namespace,
    object: { kind, name, uid: asText(get(object, 'metadata', 'uid')) },
  });
  return {
    ...parts,
    events: answer.ok ? [answer.value] : [],
    gaps: gapOf('events', answer),
  };
}

/** Nodes of the resources that were not read, as the controller knows them. */
function unread(
  { resources }: ApplicationSnapshot,
  nodes: readonly JsonObject[],
): JsonObject[] {
  const keyOf = (node: JsonValue) =>
    ['group', 'kind', 'namespace', 'name']
      .map(key => get(node, key) ?? '')
      .join('/');
  const known = new Set(nodes.map(keyOf));
  return asList(
    JSON.parse(
      JSON.stringify(
        resources.map(({ resource, health }) => ({ ...resource, health })),
      ),
    ),
  )
    .map(asObject)
    .filter(node => !known.has(keyOf(node)));
}

function gapOf(part: string, answer: KubernetesAnswer<unknown>): Gap[] {
  return answer.ok ? [] : [{ part, message: answer.problem.message }];
}

/** One gap for each message: five pods rarely fail for five reasons. */
function unique(gaps: readonly Gap[]): Gap[] {
  return [
    ...new Map(gaps.map(gap => [`${gap.part} ${gap.message}`, gap])).values(),
  ];
}
