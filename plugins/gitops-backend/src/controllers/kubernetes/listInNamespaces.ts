import type { JsonObject } from '@slipway/plugin-gitops-common/status';
import type { KubernetesAnswer, KubernetesClient } from './KubernetesClient';
import { listObjects } from './listObjects';
import { pathOf } from './objectPath';

/** A namespaced kind as its API has it. */
export interface ListedKind {
  group: string;
  version: string;
  plural: string;
}

/**
 * Lists a kind in some namespaces, in all of them where none is given. One that
 * fails fails all of it, so that a list never is a part that looks like a whole.
 */
export async function listInNamespaces<T>(options: {
  client: KubernetesClient;
  what: string;
  kind: ListedKind;
  namespaces: readonly string[];
  take: (object: JsonObject) => T | undefined;
  signal: AbortSignal;
}): Promise<KubernetesAnswer<T[]>> {
  const { kind, namespaces, ...rest } = options;
  const places = namespaces.length > 0 ? namespaces : [undefined];
  const all: T[] = [];
  for (const namespace of places) {
    const answer = await listObjects({
      ...rest,
      segments: pathOf({ ...kind, namespace }),
    });
    if (!answer.ok) {
      return answer;
    }
    all.push(...answer.value);
  }
  return { ok: true, value: all };
}
