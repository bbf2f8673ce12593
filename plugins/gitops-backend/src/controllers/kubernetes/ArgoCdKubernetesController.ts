import {
  applicationFingerprint,
  asObject,
  isNamedObject,
  readArgoApplication,
  type ApplicationRef,
  type ApplicationSnapshot,
} from '@slipway/plugin-gitops-common/status';
import type {
  Controller,
  ControllerAnswer,
  ListedApplication,
  RevisionMetadata,
} from '@slipway/plugin-gitops-node';
import type { KubernetesControllerSettings } from '../ControllerSettings';
import type { KubernetesAccess } from './KubernetesAccess';
import { KubernetesClient } from './KubernetesClient';
import { listInNamespaces } from './listInNamespaces';
import { LiveReader } from './LiveReader';
import { isName, pathOf } from './objectPath';
import { readLiveDetail } from './readLiveDetail';

const APPLICATIONS = {
  group: 'argoproj.io',
  version: 'v1alpha1',
  plural: 'applications',
};

/**
 * Applications of Argo CD, read through the Kubernetes API where its own cannot
 * be reached. Everything of an Application is in its object; what Argo CD
 * computes beside it, such as differences, is not to be had.
 */
export class ArgoCdKubernetesController implements Controller {
  readonly type = 'argocd-kubernetes';
  readonly instance: string;
  readonly simulated = false;
  private readonly settings: KubernetesControllerSettings;
  private readonly client: KubernetesClient;
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
    this.live = new LiveReader(this.client);
  }

  async listApplications(options: {
    signal: AbortSignal;
  }): Promise<ControllerAnswer<ListedApplication[]>> {
    return listInNamespaces({
      client: this.client,
      what: 'Listing the Applications',
      kind: APPLICATIONS,
      namespaces: this.settings.namespaces,
      take: object => {
        const snapshot = readArgoApplication(object, {
          instance: this.instance,
        });
        return {
          snapshot,
          complete: true,
          fingerprint: applicationFingerprint(snapshot),
        };
      },
      signal: options.signal,
    });
  }

  async readApplication(
    ref: ApplicationRef,
    options: { detail: boolean; signal: AbortSignal },
  ): Promise<ControllerAnswer<ApplicationSnapshot | undefined>> {
    if (!this.isOurs(ref)) {
      return { ok: true, value: undefined };
    }
    const { signal } = options;
    const call = {
      what: `Reading the Application ${ref.namespace}/${ref.name}`,
      segments: pathOf({ ...APPLICATIONS, ...ref }),
      signal,
    };
    const answer = await this.client.read(call);
    if (!answer.ok) {
      return answer.absent ? { ok: true, value: undefined } : answer;
    }
    if (!isNamedObject(answer.value)) {
      return {
        ok: false,
        problem: this.client.invalid(call, 'no Application'),
      };
    }
    const object = asObject(answer.value);
    const snapshot = readArgoApplication(object, { instance: this.instance });
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
              noTarget: 'differences need the API of Argo CD',
              readAt: new Date(this.now()).toISOString(),
              signal,
            }),
          }
        : snapshot,
    };
  }

  /** Only the API of Argo CD knows who made a revision. */
  async readRevisionMetadata(): Promise<
    ControllerAnswer<RevisionMetadata | undefined>
  > {
    return { ok: true, value: undefined };
  }

  linkTo({ namespace, name }: ApplicationRef): string | undefined {
    const base = this.settings.frontendUrl?.replace(/\/+$/, '');
    return base === undefined
      ? undefined
      : `${base}/applications/${encodeURIComponent(
          namespace,
        )}/${encodeURIComponent(name)}`;
  }

  /** Ends the connections. */
  async close(): Promise<void> {
    await this.client.close();
  }

  private isOurs(ref: ApplicationRef): boolean {
    const { namespaces } = this.settings;
    return (
      ref.instance === this.instance &&
      ref.kind === 'Application' &&
      isName(ref.name) &&
      isName(ref.namespace) &&
      (namespaces.length === 0 || namespaces.includes(ref.namespace))
    );
  }
}
