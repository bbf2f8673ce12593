import { asList, get, type JsonValue } from '../kubernetes';
import type { ResourceNode } from './ApplicationSnapshot';
import { healthAt, resourceAt, timeAt, wordAt, wordsAt } from './fields';
import { keepFirst } from './keepFirst';
import { snapshotLimits } from './snapshotLimits';

/**
 * Reads Argo CD's resource tree: the resources of an Application, what came of
 * them, and orphans.
 *
 * @returns the nodes that are kept, and how many are not.
 *
 * @public
 */
export function readArgoResourceTree(tree: JsonValue | undefined): {
  nodes: ResourceNode[];
  omitted: number;
} {
  const all = [
    ...asList(get(tree, 'nodes')).map(node => readNode(node, false)),
    ...asList(get(tree, 'orphanedNodes')).map(node => readNode(node, true)),
  ].filter(({ resource }) => resource.kind !== '' && resource.name !== '');
  const nodes = keepFirst(
    all,
    snapshotLimits.nodes,
    ({ health }) => health !== undefined && health.status !== 'Healthy',
  );
  return { nodes, omitted: all.length - nodes.length };
}

function readNode(node: JsonValue, orphaned: boolean): ResourceNode {
  return {
    resource: resourceAt(node),
    uid: wordAt(node, 'uid'),
    parents: asList(get(node, 'parentRefs'))
      .slice(0, 10)
      .flatMap(parent => wordAt(parent, 'uid') ?? []),
    health: healthAt(node),
    info: asList(get(node, 'info'))
      .slice(0, snapshotLimits.info)
      .flatMap(item => {
        const name = wordAt(item, 'name');
        const value = wordAt(item, 'value');
        return name && value ? [{ name, value }] : [];
      }),
    images: wordsAt(node, 'images', 20),
    createdAt: timeAt(node, 'createdAt'),
    ...(orphaned ? { orphaned } : {}),
  };
}
