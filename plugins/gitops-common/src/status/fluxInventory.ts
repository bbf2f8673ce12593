import { asList, get, type JsonObject } from '../kubernetes';
import type { ManagedResourceStatus } from './ApplicationSnapshot';
import { wordAt } from './fields';
import { snapshotLimits } from './snapshotLimits';

/** Namespace, name, group and kind. */
const ENTRY = /^([^_]*)_(.+)_([^_]*)_([^_]+)$/;

/**
 * What was applied last, as its inventory has it. It tells neither sync nor
 * health of a resource.
 * https://fluxcd.io/flux/components/kustomize/kustomizations/#inventory
 *
 * @returns the resources that are kept, and how many are not.
 */
export function readFluxInventory(object: JsonObject): {
  resources: ManagedResourceStatus[];
  omitted: number;
} {
  const entries = asList(get(object, 'status', 'inventory', 'entries'));
  const resources = entries
    .slice(0, snapshotLimits.resources)
    .flatMap((entry): ManagedResourceStatus[] => {
      const [, namespace, name, group, kind] =
        ENTRY.exec(wordAt(entry, 'id') ?? '') ?? [];
      return kind === undefined
        ? []
        : [
            {
              resource: {
                group,
                version: wordAt(entry, 'v') ?? '',
                kind,
                ...(namespace ? { namespace } : {}),
                // Names in RBAC may have colons, which an id cannot.
                name: name.replace(/__/g, ':'),
              },
            },
          ];
    });
  return { resources, omitted: entries.length - resources.length };
}
