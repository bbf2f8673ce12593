import {
  readArgoDetail,
  readArgoResourceTree,
  selectUnwellNodes,
  type ApplicationDetail,
  type ApplicationRef,
  type ArgoDetailParts,
  type JsonValue,
  type ResourceNode,
} from '@slipway/plugin-gitops-common/status';
import type { ApiAnswer, ArgoCdClient } from './ArgoCdClient';

interface DetailRequest {
  client: ArgoCdClient;
  ref: ApplicationRef;
  project?: string;
  /** ISO 8601, UTC. */
  readAt: string;
  signal: AbortSignal;
}

/** A part of the details, or why it is missing. */
type Part =
  | { value: JsonValue; gap?: undefined }
  | { value?: undefined; gap: { part: string; message: string } };

/**
 * Reads resource tree, states and events of an Application, then the objects
 * below that explain best why it is not well. What cannot be read is a gap.
 */
export async function readDetail(
  request: DetailRequest,
): Promise<ApplicationDetail> {
  const [tree, managed, events] = await Promise.all([
    readPart(request, 'resource-tree'),
    readPart(request, 'managed-resources'),
    readPart(request, 'events'),
  ]);
  const nodes = selectUnwellNodes(readArgoResourceTree(tree.value).nodes);
  const unwell = await Promise.all(
    nodes.map(async node => ({
      node,
      manifest: await readManifest(request, node),
      events: await readEventsOf(request, node),
    })),
  );
  return readArgoDetail({
    tree: tree.value,
    managed: managed.value,
    events: [events, ...unwell.map(part => part.events)].flatMap(
      part => part.value ?? [],
    ),
    objects: unwell.flatMap(({ node, manifest }) =>
      manifest.value === undefined
        ? []
        : [{ resource: node.resource, object: manifest.value }],
    ),
    gaps: gapsOf([
      tree,
      managed,
      events,
      ...unwell.flatMap(part => [part.manifest, part.events]),
    ]),
    readAt: request.readAt,
  });
}

async function readPart(
  request: DetailRequest,
  part: string,
  query: Record<string, string | undefined> = {},
): Promise<Part> {
  const { client, ref, project, signal } = request;
  const answer: ApiAnswer = await client.read({
    what: `Reading ${part} of the Application ${ref.namespace}/${ref.name}`,
    segments: ['applications', ref.name, part],
    query: { appNamespace: ref.namespace, project, ...query },
    signal,
  });
  return answer.ok
    ? { value: answer.value }
    : { gap: { part, message: answer.problem.message } };
}

/** The live manifest, which is JSON within a text. */
async function readManifest(
  request: DetailRequest,
  { resource }: ResourceNode,
): Promise<Part> {
  const part = await readPart(request, 'resource', {
    group: resource.group,
    version: resource.version,
    kind: resource.kind,
    namespace: resource.namespace,
    resourceName: resource.name,
  });
  if (part.gap) {
    return part;
  }
  const manifest = manifestOf(part.value);
  return manifest === undefined
    ? {
        gap: {
          part: 'resource',
          message: `The manifest of ${resource.kind} "${resource.name}" is no valid JSON.`,
        },
      }
    : { value: manifest };
}

/** All three must be those of a node of the tree, or Argo CD answers 400. */
async function readEventsOf(
  request: DetailRequest,
  { resource, uid }: ResourceNode,
): Promise<Part> {
  return uid === undefined
    ? { value: {} }
    : readPart(request, 'events', {
        resourceUID: uid,
        resourceName: resource.name,
        resourceNamespace: resource.namespace ?? '',
      });
}

function manifestOf(answer: JsonValue): JsonValue | undefined {
  const text =
    answer !== null && typeof answer === 'object' && !Array.isArray(answer)
      ? answer.manifest
      : undefined;
  if (typeof text !== 'string') {
    return undefined;
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) {
      return undefined;
    }
    throw error;
  }
}

/** One gap for each message: five Pods rarely fail for five reasons. */
function gapsOf(parts: readonly Part[]): ArgoDetailParts['gaps'] {
  const gaps = new Map(
    parts.flatMap(({ gap }) =>
      gap ? [[`${gap.part} ${gap.message}`, gap] as const] : [],
    ),
  );
  return [...gaps.values()];
}
