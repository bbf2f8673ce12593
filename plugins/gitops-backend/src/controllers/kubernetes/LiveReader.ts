import {
  asList,
  asText,
  get,
  type JsonValue,
} from '@slipway/plugin-gitops-common/status';
import type { ResourceRef } from '@slipway/plugin-gitops-common';
import type { KubernetesAnswer, KubernetesClient } from './KubernetesClient';
import { listObjects } from './listObjects';
import { isName, isObjectName, pathOf } from './objectPath';

/** How a kind is found in a path. */
interface KindPath {
  plural: string;
  namespaced: boolean;
}

/** Kinds of a group and version stay what they are; new ones come. */
const MAX_KNOWN = 500;

/** Which cluster, and until when. */
export interface LiveScope {
  /** That of the instance unless given. */
  cluster?: string;
  signal: AbortSignal;
}

/** Reads live objects, pods and events of a cluster. */
export class LiveReader {
  private readonly kinds = new Map<string, KindPath>();

  constructor(private readonly client: KubernetesClient) {}

  /** The live object; `undefined` where there is none. */
  async readObject(
    resource: ResourceRef,
    scope: LiveScope,
  ): Promise<KubernetesAnswer<JsonValue | undefined>> {
    const { group, version, kind, namespace, name } = resource;
    const what = `Reading the ${kind} "${name}"`;
    const found = await this.findKind(resource, scope);
    if (!found.ok) {
      return found;
    }
    const path = found.value;
    if (
      !path ||
      !isObjectName(name) ||
      (namespace !== undefined && !isName(namespace))
    ) {
      return { ok: true, value: undefined };
    }
    const answer = await this.client.read({
      ...scope,
      what,
      segments: pathOf({
        group,
        version,
        plural: path.plural,
        namespace: path.namespaced ? namespace : undefined,
        name,
      }),
    });
    return !answer.ok && answer.absent
      ? { ok: true, value: undefined }
      : answer;
  }

  /** Objects with labels in a namespace, at most a hundred of them. */
  async listLabelled(
    options: LiveScope & {
      kind: { group: string; version: string; plural: string };
      namespace: string;
      labels: Readonly<Record<string, string>>;
    },
  ): Promise<KubernetesAnswer<JsonValue[]>> {
    const { kind, namespace, labels, ...scope } = options;
    return listObjects<JsonValue>({
      ...scope,
      client: this.client,
      what: `Listing the ${kind.plural} of the namespace "${namespace}"`,
      segments: pathOf({ ...kind, namespace }),
      query: {
        labelSelector: Object.entries(labels)
          .map(([label, value]) => `${label}=${value}`)
          .join(','),
      },
      take: object => object,
    });
  }

  /** Events about one object: a list as the API answers it. */
  async readEvents(
    options: LiveScope & {
      namespace: string;
      object: { kind: string; name: string; uid?: string };
    },
  ): Promise<KubernetesAnswer> {
    const { namespace, object, ...scope } = options;
    return this.client.read({
      ...scope,
      what: `Reading the events of the ${object.kind} "${object.name}"`,
      segments: pathOf({
        group: '',
        version: 'v1',
        plural: 'events',
        namespace,
      }),
      query: {
        fieldSelector: [
          `involvedObject.kind=${object.kind}`,
          `involvedObject.name=${object.name}`,
          ...(object.uid === undefined
            ? []
            : [`involvedObject.uid=${object.uid}`]),
        ].join(','),
        limit: '200',
      },
    });
  }

  /** By the discovery of the cluster, which is asked once for each version. */
  private async findKind(
    { group, version, kind }: ResourceRef,
    scope: LiveScope,
  ): Promise<KubernetesAnswer<KindPath | undefined>> {
    if (!isName(version) || (group !== '' && !isName(group))) {
      return { ok: true, value: undefined };
    }
    const keyOf = (name: string) =>
      JSON.stringify([scope.cluster, group, version, name]);
    const known = this.kinds.get(keyOf(kind));
    if (known) {
      return { ok: true, value: known };
    }
    const answer = await this.client.read({
      ...scope,
      what: `Reading the kinds of ${group || 'core'}/${version}`,
      segments: group === '' ? ['api', version] : ['apis', group, version],
    });
    if (!answer.ok) {
      return answer.absent ? { ok: true, value: undefined } : answer;
    }
    if (this.kinds.size > MAX_KNOWN) {
      this.kinds.clear();
    }
    for (const item of asList(get(answer.value, 'resources'))) {
      const plural = asText(get(item, 'name'));
      const name = asText(get(item, 'kind'));
      // Subresources, such as `deployments/scale`, have kinds of their own.
      if (plural && name && !plural.includes('/')) {
        this.kinds.set(keyOf(name), {
          plural,
          namespaced: get(item, 'namespaced') === true,
        });
      }
    }
    return { ok: true, value: this.kinds.get(keyOf(kind)) };
  }
}
