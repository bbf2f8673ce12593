import {
  applicationFingerprint,
  asObject,
  isNamedObject,
  readHelmRelease,
  readKustomization,
  type ApplicationRef,
  type ApplicationSnapshot,
  type FluxSources,
  type JsonObject,
} from '@slipway/plugin-gitops-common/status';
import type {
  Controller,
  ControllerAnswer,
  ControllerProblem,
  ListedApplication,
  RevisionMetadata,
} from '@slipway/plugin-gitops-node';
import type { KubernetesControllerSettings } from '../ControllerSettings';
import { FluxSourceReader } from './FluxSourceReader';
import type { KubernetesAccess } from './KubernetesAccess';
import { KubernetesClient } from './KubernetesClient';
import { listInNamespaces } from './listInNamespaces';
import { LiveReader } from './LiveReader';
import { isName, pathOf } from './objectPath';
import { readLiveDetail } from './readLiveDetail';

const KINDS = {
  Kustomization: {
    group: 'kustomize.toolkit.fluxcd.io',
    version: 'v1',
    plural: 'kustomizations',
    read: readKustomization,
  },
  HelmRelease: {
    group: 'helm.toolkit.fluxcd.io',
    version: 'v2',
    plural: 'helmreleases',
    read: readHelmRelease,
  },
} as const;

type FluxKind = keyof typeof KINDS;

/** Kustomizations and HelmReleases of Flux in one cluster. */
export class FluxController implements Controller {
  readonly type = 'flux';
  readonly instance: string;
  readonly simulated = false;
  private readonly settings: KubernetesControllerSettings;
  private readonly client: KubernetesClient;
  private readonly sources: FluxSourceReader;
  private readonly live: LiveReader;
  private readonly now: () => number;

  /** @param options.now - milliseconds. */
  constructor(
    settings: KubernetesControllerSettings,
    options: { access: KubernetesAccess; now: () => number },
  ) {
    this.instance = settings.name;
    this.settings = settings;
    this.now = options.now;
    this.client = new KubernetesClient({
      ...options,
      instance: settings.name,
      cluster: settings.cluster,
      requestTimeoutMs: settings.requestTimeoutMs,
    });
    this.sources = new FluxSourceReader(this.client, settings.namespaces);
    this.live = new LiveReader(this.client);
  }

  async listApplications(options: {
    signal: AbortSignal;
  }): Promise<ControllerAnswer<ListedApplication[]>> {
    const { signal } = options;
    const objects: JsonObject[] = [];
    const missing: ControllerProblem[] = [];
    for (const kind of Object.keys(KINDS) as FluxKind[]) {
      const answer = await listInNamespaces({
        client: this.client,
        what: `Listing the ${kind}s`,
        kind: KINDS[kind],
        namespaces: this.settings.namespaces,
        take: withoutManagedFields,
        signal,
      });
      if (answer.ok) {
        objects.push(...answer.value);
      } else if (answer.absent) {
        missing.push(answer.problem);
      } else {
        return answer;
      }
    }
    // An installation may do without one of them.
    if (missing.length === Object.keys(KINDS).length) {
      return { ok: false, problem: missing[0] };
    }
    const sources = await this.sources.list(objects, signal);
    return sources.ok
      ? {
          ok: true,
          value: objects.map(object => this.listed(object, sources.value)),
        }
      : sources;
  }

  async readApplication(
    ref: ApplicationRef,
    options: { detail: boolean; signal: AbortSignal },
  ): Promise<ControllerAnswer<ApplicationSnapshot | undefined>> {
    if (!this.isOurs(ref) || ref.kind === 'Application') {
      return { ok: true, value: undefined };
    }
    const { signal } = options;
    const call = {
      what: `Reading the ${ref.kind} ${ref.namespace}/${ref.name}`,
      segments: pathOf({
        ...KINDS[ref.kind],
        namespace: ref.namespace,
        name: ref.name,
      }),
      signal,
    };
    const answer = await this.client.read(call);
    if (!answer.ok) {
      return answer.absent ? { ok: true, value: undefined } : answer;
    }
    if (!isNamedObject(answer.value)) {
      return {
        ok: false,
        problem: this.client.invalid(call, `no ${ref.kind}`),
      };
    }
    const object = { kind: ref.kind, ...asObject(answer.value) };
    const sources = await this.sources.read([object], signal);
    if (!sources.ok) {
      return sources;
    }
    const snapshot = this.toSnapshot(object, sources.value);
    return {
      ok: true,
      value: options.detail
        ? {
            ...snapshot,
            detail: await readLiveDetail({
              live: this.live,
              own: object,
              snapshot,
              ownCluster: this.settings.cluster,
              noTarget: 'Flux keeps no target state to compare with',
              readAt: new Date(this.now()).toISOString(),
              signal,
            }),
          }
        : snapshot,
    };
  }

  /** Flux knows the revision, and not who made it. */
  async readRevisionMetadata(): Promise<
    ControllerAnswer<RevisionMetadata | undefined>
  > {
    return { ok: true, value: undefined };
  }

  /** Flux has no user interface. */
  linkTo(): undefined {
    return undefined;
  }

  /** Ends the connections. */
  async close(): Promise<void> {
    await this.client.close();
  }

  private listed(object: JsonObject, sources: FluxSources): ListedApplication {
    const snapshot = this.toSnapshot(object, sources);
    return {
      snapshot,
      complete: true,
      fingerprint: applicationFingerprint(snapshot),
    };
  }

  private toSnapshot(
    object: JsonObject,
    sources: FluxSources,
  ): ApplicationSnapshot {
    const kind =
      object.kind === 'HelmRelease' ? 'HelmRelease' : 'Kustomization';
    return KINDS[kind].read(object, {
      instance: this.instance,
      cluster: this.settings.cluster,
      sources,
    });
  }

  private isOurs(ref: ApplicationRef): boolean {
    const { namespaces } = this.settings;
    return (
      ref.instance === this.instance &&
      isName(ref.name) &&
      isName(ref.namespace) &&
      (namespaces.length === 0 || namespaces.includes(ref.namespace))
    );
  }
}

/** Objects wait for their sources; this is the largest part that nobody reads. */
function withoutManagedFields(object: JsonObject): JsonObject {
  const { managedFields, ...metadata } = asObject(object.metadata);
  return { ...object, metadata };
}
